package dev.copycat.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What a process prints, line by line, read as soon as it is printed. */
final class Lines {

    /** Only a process that hangs is silent this long. */
    private static final long PATIENCE_SECONDS = 120;

    private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();

    Lines(InputStream source) {
        Thread reader = new Thread(() -> read(source), "lines");
        reader.setDaemon(true);
        reader.start();
    }

    /** The next line, or empty if the process has ended. */
    Optional<String> next() {
        try {
            Optional<String> line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (line == null) {
                throw new AssertionError("It hangs: nothing was printed for " + PATIENCE_SECONDS + " s");
            }
            if (line.isEmpty()) {
                lines.add(line);
            }
            return line;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void read(InputStream source) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(source, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(Optional.of(line));
            }
        } catch (IOException killed) {
            // The output ends where the process ended.
        }
        lines.add(Optional.empty());
    }
}

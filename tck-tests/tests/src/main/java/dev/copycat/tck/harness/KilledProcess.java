package dev.copycat.tck.harness;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Another Java process that is killed when it has said something. */
public final class KilledProcess {

    private KilledProcess() {}

    /**
     * Starts it and ends it as {@code kill -9} does.
     *
     * @param beginning how the line begins for which it is waited
     * @param directory what it works in
     * @param arguments those of {@code java}
     * @return all that it has said, that line last; all that it ever said, if it ended before
     * @throws IOException if it cannot be started
     * @throws InterruptedException if interrupted meanwhile
     */
    public static List<String> outputUntil(String beginning, Path directory, String... arguments)
            throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(Stream.concat(Stream.of(java), Arrays.stream(arguments)).toList())
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader reader = process.inputReader()) {
            List<String> lines = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
                if (line.startsWith(beginning)) {
                    break;
                }
            }
            return lines;
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}

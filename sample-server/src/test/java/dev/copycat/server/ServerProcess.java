package dev.copycat.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server in a process of its own, as people run it, so that it can be killed. */
final class ServerProcess implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("The wiki is ready: http://localhost:([0-9]+)/ .*");

    /** Only a server that hangs takes this long. */
    private static final long PATIENCE_SECONDS = 180;

    private final Process process;
    private final List<String> output = new ArrayList<>();
    private boolean outputEnded;

    private ServerProcess(Process process) {
        this.process = process;
        Thread reader = new Thread(this::read, "server-output");
        reader.setDaemon(true);
        reader.start();
    }

    /** Begins a start on any free port. */
    static ServerProcess begin(Path data) {
        return begin(data, 0);
    }

    static ServerProcess begin(Path data, int port) {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-Dcopycat.directory=" + data,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                Integer.toString(port));
        try {
            return new ServerProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ServerProcess start(Path data) {
        return start(data, 0);
    }

    static ServerProcess start(Path data, int port) {
        ServerProcess server = begin(data, port);
        server.awaitReady();
        return server;
    }

    /** Waits until the server serves. */
    void awaitReady() {
        await(() -> output.stream().anyMatch(line -> READY.matcher(line).matches()));
        port();
    }

    /** Waits until the server has said anything at all: it is somewhere in its start, or just ready. */
    void awaitFirstLine() {
        await(() -> !output.isEmpty());
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port() + "/");
    }

    synchronized int port() {
        return output.stream()
                .map(READY::matcher)
                .filter(Matcher::matches)
                .map(ready -> Integer.parseInt(ready.group(1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The server did not start:\n" + String.join("\n", output)));
    }

    synchronized List<String> output() {
        return List.copyOf(output);
    }

    /** {@code kill -9}: nothing in the server runs any more. False if it was dead already. */
    boolean kill() {
        boolean alive = process.isAlive();
        process.destroyForcibly();
        awaitEnd();
        return alive;
    }

    /** {@code kill}, as Ctrl-C does: the server stops in order. */
    void stop() {
        // Not process.destroy(): that closes the pipe, and with it goes what the server says at last.
        process.toHandle().destroy();
        awaitEnd();
        await(() -> outputEnded);
    }

    int awaitEnd() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("The server does not end:\n" + String.join("\n", output()));
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        kill();
    }

    private interface Condition {
        boolean holds();
    }

    private synchronized void await(Condition condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        try {
            while (!condition.holds() && !outputEnded && System.nanoTime() < end) {
                wait(1000);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                add(line);
            }
        } catch (IOException killed) {
            // The output ends where the server ended.
        }
        end();
    }

    private synchronized void add(String line) {
        output.add(line);
        notifyAll();
    }

    private synchronized void end() {
        outputEnded = true;
        notifyAll();
    }
}

package dev.copycat.tck.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** The processes of a server, which a script may have begun, and what they say. */
final class ServerProcess {

    /** Only a server that hangs takes this long. */
    private static final long PATIENCE_SECONDS = 300;

    private final Process process;
    private final Path log;
    private final List<String> awaited;
    private final CompletableFuture<Void> said = new CompletableFuture<>();

    private ServerProcess(Process process, Path log, List<String> awaited) {
        this.process = process;
        this.log = log;
        this.awaited = new ArrayList<>(awaited);
    }

    static ServerProcess start(ProcessBuilder command, Path log, List<String> awaited) throws IOException {
        ServerProcess started = new ServerProcess(command.redirectErrorStream(true).start(), log, awaited);
        Thread reader = new Thread(started::read, "server-output");
        reader.setDaemon(true);
        reader.start();
        return started;
    }

    /** Returns when all that was awaited has been said. */
    void await() throws InterruptedException {
        try {
            said.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The server did not say " + awaited + "; see " + log, e);
        }
    }

    /** {@code kill -9} of all of them; returns when nothing runs any more. */
    void kill() {
        List<ProcessHandle> all = all();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(each -> each.onExit().join());
    }

    /** The last one that was begun: the server itself. */
    long pid() {
        List<ProcessHandle> all = all();
        return all.get(all.size() - 1).pid();
    }

    private List<ProcessHandle> all() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
    }

    private void read() {
        try (BufferedReader lines = process.inputReader();
                PrintStream copy = new PrintStream(
                        Files.newOutputStream(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                copy.println(line);
                awaited.removeIf(line::contains);
                if (awaited.isEmpty()) {
                    said.complete(null);
                }
            }
            said.completeExceptionally(new IllegalStateException("It ended"));
        } catch (IOException e) {
            said.completeExceptionally(e);
        }
    }
}

package dev.copycat.tck.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The processes of a server, which a script may have begun, and what they say. They end with the tests' own at the latest. */
final class ServerProcess {

    /** Only a server that hangs takes this long. */
    static final long PATIENCE_SECONDS = 300;

    private final Process process;
    private final Path log;
    private final List<String> said = new ArrayList<>();
    private boolean ended;

    private ServerProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static ServerProcess start(ProcessBuilder command, Path log) throws IOException {
        ServerProcess started = new ServerProcess(command.redirectErrorStream(true).start(), log);
        Runtime.getRuntime().addShutdownHook(new Thread(started::kill, "server-end"));
        Thread reader = new Thread(started::read, "server-output");
        reader.setDaemon(true);
        reader.start();
        return started;
    }

    /** Returns when all of these have been said, each a part of a line, in any order. */
    synchronized void await(List<String> messages) throws InterruptedException {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        List<String> missing = missing(messages);
        while (!missing.isEmpty()) {
            long left = TimeUnit.NANOSECONDS.toMillis(patience - System.nanoTime());
            if (ended || left <= 0) {
                String what = ended ? "The server ended and did not say " : "The server did not say ";
                throw new IllegalStateException(what + missing + "; see " + log);
            }
            wait(left);
            missing = missing(messages);
        }
    }

    private List<String> missing(List<String> messages) {
        return messages.stream().filter(each -> said.stream().noneMatch(line -> line.contains(each))).toList();
    }

    /** {@code kill -9} of all of them; returns when nothing runs any more. */
    void kill() {
        List<ProcessHandle> all = all();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(each -> each.onExit().join());
    }

    /** Asks the server to stop, as a service manager does. */
    void terminate() {
        ProcessHandle.of(pid()).ifPresent(ProcessHandle::destroy);
    }

    /** Returns when it has ended, and all that it said is noted. */
    synchronized void awaitEnd() throws InterruptedException {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!ended) {
            long left = TimeUnit.NANOSECONDS.toMillis(patience - System.nanoTime());
            if (left <= 0) {
                throw new IllegalStateException("The server did not stop when it was asked to; see " + log);
            }
            wait(left);
        }
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
                note(line);
            }
        } catch (IOException killed) {
            note(killed.toString());
        } finally {
            end();
        }
    }

    private synchronized void note(String line) {
        said.add(line);
        notifyAll();
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }
}

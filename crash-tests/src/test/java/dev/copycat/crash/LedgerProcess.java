package dev.copycat.crash;

import dev.copycat.crash.ledger.LedgerMain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The system under test in a process of its own. A death shows as an empty answer. */
final class LedgerProcess implements AutoCloseable {

    private final Process process;
    private final Writer commands;
    private final Lines answers;
    private boolean dead;

    private LedgerProcess(Process process) {
        this.process = process;
        this.commands = process.outputWriter(StandardCharsets.UTF_8);
        this.answers = new Lines(process.getInputStream());
    }

    /** Begins a process; it starts no system yet. */
    static LedgerProcess begin(Build build) {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m", "-XX:-UsePerfData",
                "-cp", build.classPath(), LedgerMain.class.getName());
        builder.environment().putAll(build.environment());
        builder.redirectError(ProcessBuilder.Redirect.appendTo(Results.file("ledger.log").toFile()));
        try {
            return new LedgerProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long pid() {
        return process.pid();
    }

    boolean alive() {
        return !dead && process.isAlive();
    }

    /** Starts a system on a directory, with a snapshot every so many calls. */
    Optional<String> start(Path data, int snapshotEvery, boolean snapshotOnStop) {
        return ask("start", data, snapshotEvery, snapshotOnStop);
    }

    /** Lets clients call, and waits until they have. */
    Optional<String> work(Path log, Load load) {
        beginWork(log, load);
        return answer();
    }

    /** Lets clients call meanwhile. */
    void beginWork(Path log, Load load) {
        send("work", log, load.run(), load.clients(), load.calls(), load.longest());
    }

    Optional<String> takeSnapshot(Path log) {
        return ask("snapshot", log);
    }

    /** The entries as a query sees them now. */
    Optional<List<String>> entries(Path scratch) {
        return ask("ledger", scratch).map(phase -> {
            try {
                return Files.readAllLines(scratch);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    Optional<String> stop() {
        return ask("stop");
    }

    /** {@code kill -STOP}: nothing in it runs until it is killed. */
    void freeze() {
        Command.run("kill", "-STOP", Long.toString(pid()));
    }

    /** {@code kill -9}. */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        kill();
    }

    private Optional<String> ask(Object... command) {
        send(command);
        return answer();
    }

    private Optional<String> answer() {
        Optional<String> answer = answers.next();
        dead = answer.isEmpty();
        return answer;
    }

    private void send(Object... command) {
        try {
            commands.write(String.join(" ", Arrays.stream(command).map(Object::toString).toList()) + "\n");
            commands.flush();
        } catch (IOException dead) {
            // The answer will say so.
        }
    }
}

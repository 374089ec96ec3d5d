package dev.copycat.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** {@code strace}, attached to a process from now on. It sees calls on the given files only, and counts them for each thread. */
final class Tracer {

    private final Process strace;
    private final Lines messages;
    private final Path output;

    private Tracer(Process strace, Path output) {
        this.strace = strace;
        this.messages = new Lines(strace.getErrorStream());
        this.output = output;
    }

    /** Looks, and does no harm. */
    static Tracer watch(long pid, List<Path> files, Path output) {
        return attach(pid, List.of("-e", "trace=" + SystemCall.allNames()), files, output);
    }

    /** Does harm once, or from a call on if the fault says so. */
    static Tracer inject(long pid, Fault fault, List<Path> files, Path output) {
        return attach(pid, List.of("-e", "trace=" + fault.call().names(), "-e", fault.expression()), files, output);
    }

    /**
     * Lets the process go; returns what was seen. If the process was killed, strace may miss the end of one of its threads and
     * wait for ever: then it is killed too.
     */
    List<String> detach() {
        strace.destroy();
        try {
            if (!strace.waitFor(1, TimeUnit.SECONDS)) {
                strace.destroyForcibly().waitFor();
            }
            return Files.readAllLines(output);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Tracer attach(long pid, List<String> expressions, List<Path> files, Path output) {
        List<String> command = new ArrayList<>(
                List.of("strace", "-f", "-y", "-p", Long.toString(pid), "-o", output.toString()));
        command.addAll(expressions);
        files.forEach(file -> command.addAll(List.of("-P", file.toString())));
        try {
            Tracer tracer = new Tracer(new ProcessBuilder(command).start(), output);
            tracer.awaitAttached();
            return tracer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitAttached() {
        Optional<String> message = messages.next();
        if (message.isEmpty() || !message.get().contains("attached")) {
            throw new AssertionError("strace: " + message);
        }
    }
}

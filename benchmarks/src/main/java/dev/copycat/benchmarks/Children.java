package dev.copycat.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Starts processes, one at a time, and reads what they report. What they print is kept. */
final class Children {

    private static final long MOST_MINUTES = 40;
    private static final int LINES_TOLD = 20;

    private final Path logs;
    private final List<String> jdkOptions;
    private final List<String> scale;
    private int count;
    private volatile Process running;

    Children(Path logs, List<String> jdkOptions, Scale scale) {
        this.logs = logs;
        this.jdkOptions = List.copyOf(jdkOptions);
        this.scale = scale.options();
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill, "end of children"));
    }

    /** The figures of a step, done by a JVM of its own. */
    Map<String, Double> run(Assignment assignment) throws IOException, InterruptedException {
        return run(assignment, List.of());
    }

    /** The same, started by another program that is given the command. */
    Map<String, Double> run(Assignment assignment, List<String> before) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(before);
        command.addAll(java(System.getProperty("java.class.path"), StepProcess.class));
        command.addAll(assignment.options());
        command.addAll(scale);
        String name = assignment.step().name().toLowerCase(Locale.ROOT) + "-" + assignment.peer().label();
        return Report.read(run(name, command));
    }

    /** A command for a program of ours. */
    List<String> java(String classPath, Class<?> program) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jdkOptions);
        command.addAll(List.of("-cp", classPath, program.getName()));
        return command;
    }

    /** Runs a command to its end; returns the lines that it printed. */
    List<String> run(String name, List<String> command) throws IOException, InterruptedException {
        Path log = Files.createDirectories(logs).resolve(String.format("%04d-%s.txt", ++count, name));
        running = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        boolean ended = running.waitFor(MOST_MINUTES, TimeUnit.MINUTES);
        if (!ended) {
            kill();
        }
        List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
        if (!ended || running.exitValue() != 0) {
            List<String> last = lines.subList(Math.max(0, lines.size() - LINES_TOLD), lines.size());
            String end = ended ? "exit code " + running.exitValue() : "still running after " + MOST_MINUTES + " minutes";
            throw new IOException(end + ", see " + log + ":\n" + String.join("\n", last));
        }
        return lines;
    }

    private void kill() {
        Process process = running;
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}

package dev.copycat.benchmarks;

import dev.copycat.Durability;
import dev.copycat.benchmarks.peers.Peers;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The program of a process that does one step and is halted then: nothing is closed but what the step closed. */
final class StepProcess {

    @Parameters(index = "0")
    private Step step;

    @Parameters(index = "1")
    private Peers peer;

    @Parameters(index = "2")
    private Path directory;

    @Parameters(index = "3")
    private Durability durability;

    @Parameters(index = "4")
    private long count;

    @Mixin
    private final Scale scale = Scale.whole();

    private StepProcess() {}

    /**
     * Does the step.
     *
     * @param arguments as {@link Assignment#options} and {@link Scale#options} give them
     */
    public static void main(String[] arguments) {
        int code = 1;
        try {
            StepProcess process = new StepProcess();
            new CommandLine(process).parseArgs(arguments);
            Assignment assignment =
                    new Assignment(process.step, process.peer, process.directory, process.durability, process.count);
            process.step.task().run(assignment, process.scale, new Report(System.out));
            code = 0;
        } catch (Exception e) {
            e.printStackTrace();
        } finally {
            System.out.flush();
            System.err.flush();
            Runtime.getRuntime().halt(code);
        }
    }
}

package dev.copycat.internal.tools;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes the end of the journal away. */
@Command(
        name = "repair",
        mixinStandardHelpOptions = true,
        header = "Takes all transactions from a sequence number on out of a system, and the snapshots that hold them.",
        description = "Nothing is deleted: what is taken out is moved into files that no start reads (FILE.cut-1). Run again,"
                + " it finishes what a crash has interrupted. Without --yes it only says what would be lost.")
final class Repair implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The directory of a system.")
    private Path directory;

    @Option(names = "--cut-at", required = true, paramLabel = "N", description = "The first sequence number to take out.")
    private long first;

    @Option(names = "--yes", description = "Do it.")
    private boolean yes;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (SystemDirectory system = yes ? SystemDirectory.toChange(directory) : SystemDirectory.toRead(directory)) {
            Cut cut = Cut.at(first, system);
            if (cut.changes().isEmpty()) {
                throw new Refusal("There is no transaction " + first + " in " + system.files().path() + ": the last is "
                        + (first - 1) + ". Nothing was changed.");
            }
            out.println((yes ? "Taken out: " : "This would take out: ") + cut.lost()
                    + (cut.unreadable() ? ", and what cannot be read." : "."));
            cut.changes().forEach(each -> out.println("  " + each.told()));
            return (yes ? make(cut, system, out) : ask(system, out)).code();
        }
    }

    private Outcome make(Cut cut, SystemDirectory system, PrintWriter out) throws IOException {
        for (Change each : cut.changes()) {
            each.make(system);
        }
        Survey survey = Survey.of(system);
        out.println("Done. " + survey.verdict());
        return survey.refusal().isPresent() ? Outcome.DAMAGED : Outcome.GOOD;
    }

    private Outcome ask(SystemDirectory system, PrintWriter out) {
        out.println("Nothing was changed. See them with: java -jar copycat.jar cat " + system.files().path() + " --from " + first
                + System.lineSeparator() + "Copy the directory, then run this command again with --yes.");
        return Outcome.REFUSED;
    }
}

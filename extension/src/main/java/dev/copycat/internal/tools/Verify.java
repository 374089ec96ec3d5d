package dev.copycat.internal.tools;

import dev.copycat.internal.journal.Content;
import dev.copycat.internal.snapshot.SnapshotFile;
import dev.copycat.internal.snapshot.SnapshotFile.Condition;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads everything and says what is wrong. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        header = "Reads everything of a system and says what is wrong: checksums, headers, order, gaps.",
        description = "Exit code 0 good, 1 torn (the next start moves the end aside, nothing is lost), 2 damaged.")
final class Verify implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The directory of a system.")
    private Path directory;

    @Override
    public Integer call() throws IOException {
        try (SystemDirectory system = SystemDirectory.toRead(directory)) {
            return print(system, spec.commandLine().getOut()).code();
        }
    }

    static Outcome print(SystemDirectory system, PrintWriter out) throws IOException {
        Survey survey = Survey.of(system);
        findings(system, survey).forEach(out::println);
        out.println(survey.outcome() + ": " + survey.snapshots().size() + " snapshots, " + survey.segments().size()
                + " segments in " + system.files().path() + ". " + survey.verdict());
        return survey.outcome();
    }

    private static List<String> findings(SystemDirectory system, Survey survey) {
        List<String> findings = new ArrayList<>();
        for (SnapshotFile each : survey.snapshots()) {
            if (each.condition() == Condition.DAMAGED && survey.base().isPresent()) {
                findings.add("The snapshot " + system.path(each.name()) + " is damaged; the one at sequence "
                        + survey.base().get().sequence() + " serves. Keep the file for a look at the disk.");
            }
        }
        for (SegmentReport each : survey.segments()) {
            if (each.damage().isPresent() && survey.uses(each)) {
                each.damage().map(Throwable::getMessage).filter(told -> !survey.refusal().equals(Optional.of(told)))
                        .ifPresent(findings::add);
            }
            if (each.damage().isPresent() && !survey.uses(each)) {
                findings.add("The journal segment " + system.path(each.segment().name()) + " is damaged at byte " + each.end()
                        + " (sequence " + each.reach() + "), before the snapshot that the next start uses. Put it back from a"
                        + " backup, or leave it: only an older snapshot would need it.");
            }
            if (each.torn()) {
                each.content().ifPresent(content -> findings.add(torn(system.path(each.segment().name()), content)));
            }
        }
        return findings;
    }

    private static String torn(Path segment, Content content) {
        return segment + " ends at byte " + content.offset() + " in a record (sequence " + content.next()
                + ") that was never acknowledged. The next start moves the " + (content.written() - content.offset())
                + " bytes after it aside; nothing that any caller was told about is lost.";
    }
}

package dev.copycat.internal.tools;

import dev.copycat.internal.journal.Entry;
import dev.copycat.internal.journal.JournalCheck;
import dev.copycat.internal.journal.Voids;
import dev.copycat.internal.snapshot.SnapshotFile;
import dev.copycat.internal.snapshot.SnapshotFile.Condition;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a transaction have no effect in future replays. */
@Command(
        name = "void",
        mixinStandardHelpOptions = true,
        header = "Makes every later start pass over a transaction, as if its call had never been made.",
        description = "The journal stays as it is; a file void-N.jsonl is added. Replay goes on without the transaction, so what"
                + " later ones return or change may differ from what their callers were told. Without --yes it only says what"
                + " would be lost.")
final class VoidTransaction implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The directory of a system.")
    private Path directory;

    @Parameters(paramLabel = "N", description = "The transaction's sequence number.")
    private long sequence;

    @Option(names = "--yes", description = "Do it.")
    private boolean yes;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (SystemDirectory system = yes ? SystemDirectory.toChange(directory) : SystemDirectory.toRead(directory)) {
            Survey survey = Survey.of(system);
            requireInReplay(survey, system);
            Found found = find(survey, system);
            out.println((yes ? "Voided: " : "This would void: ") + found.entry().line());
            out.println("Later starts pass over it. Replay goes on without it, so what later transactions return or change may"
                    + " differ from what their callers were told.");
            if (!yes) {
                out.println("Nothing was changed. Copy the directory, then run this command again with --yes.");
                return Outcome.REFUSED.code();
            }
            Path file = system.path(make(found, survey, system));
            out.println("Done. To take it back before the next snapshot, move this file away: " + file);
            return Outcome.GOOD.code();
        }
    }

    /** The record and the segment that it is in. */
    private record Found(SegmentReport report, Entry entry) {}

    private void requireInReplay(Survey survey, SystemDirectory system) throws IOException {
        if (survey.refusal().isPresent()) {
            throw new Refusal("The next start would be refused anyway; mend that first. " + survey.refusal().get());
        }
        long base = survey.base().map(SnapshotFile::sequence).orElse(0L);
        if (sequence >= 1 && sequence <= base) {
            throw new Refusal("Transaction " + sequence + " is in the snapshot " + system.path(survey.base().get().name())
                    + " already, so no start replays it. Nothing was changed. " + olderThan(survey, system));
        }
        if (sequence < 1 || sequence > survey.last()) {
            throw new Refusal("There is no transaction " + sequence + " in " + system.files().path() + ": the last is "
                    + survey.last() + ". Nothing was changed.");
        }
        JournalCheck check = new JournalCheck(system.files(), system.identity(), base);
        if (Voids.in(system.files(), system.identity(), check).sequences().contains(sequence)) {
            throw new Refusal("Transaction " + sequence + " in " + system.files().path() + " is voided already.");
        }
    }

    /** What to do to have a transaction replayed again. */
    private String olderThan(Survey survey, SystemDirectory system) {
        List<SnapshotFile> holding = survey.snapshots().stream().filter(each -> each.sequence() >= sequence).toList();
        boolean older = survey.snapshots().stream()
                .anyMatch(each -> each.sequence() < sequence && each.condition() == Condition.WHOLE);
        if (!older) {
            return "No older snapshot is left to replay it from: put back a backup of the directory that has one.";
        }
        StringBuilder moves = new StringBuilder("To have it replayed from the older snapshot, first move away:");
        holding.forEach(each -> moves.append(' ').append(system.path(each.name())));
        return moves.append(". The journal after the older one leads to the same state.").toString();
    }

    private Found find(Survey survey, SystemDirectory system) throws IOException {
        Found[] found = new Found[1];
        for (SegmentReport each : survey.segments()) {
            if (each.segment().first() <= sequence && sequence < each.reach()) {
                each.segment().salvage(system.files(), 0, entry -> {
                    if (entry.transaction().sequence() == sequence) {
                        found[0] = new Found(each, entry);
                    }
                });
            }
        }
        return found[0];
    }

    /** First the record for good, then what speaks of it. A start has seen to every segment but the last. */
    private static String make(Found found, Survey survey, SystemDirectory system) throws IOException {
        boolean last = found.report() == survey.segments().get(survey.segments().size() - 1);
        if (last && !found.report().closed()) {
            byte[] bytes = found.entry().segment();
            found.report().segment().writeAnew(system.files(), bytes, bytes.length);
        }
        return Voids.add(system.files(), system.identity(), found.entry(), Instant.now());
    }
}

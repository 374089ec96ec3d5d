package dev.copycat.internal.tools;

import dev.copycat.JournalDamagedException;
import dev.copycat.internal.journal.FileJournal;
import dev.copycat.internal.journal.JournalCheck;
import dev.copycat.internal.journal.Segment;
import dev.copycat.internal.snapshot.SnapshotFile;
import dev.copycat.internal.snapshot.SnapshotFile.Condition;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** What a reading of all files of a system found, and what the next start would make of them. */
final class Survey {

    private final List<SnapshotFile> snapshots;
    private final Optional<SnapshotFile> base;
    private final List<SegmentReport> segments;
    private final Start start;

    private Survey(List<SnapshotFile> snapshots, List<SegmentReport> segments, Start start) {
        this.snapshots = snapshots;
        this.base = base(snapshots);
        this.segments = segments;
        this.start = start;
    }

    /** What the next start would do: reach a transaction, or be refused. */
    private record Start(long last, Optional<String> refusal) {

        static Start refused(String reason) {
            return new Start(0, Optional.of(reason));
        }
    }

    static Survey of(SystemDirectory system) throws IOException {
        List<SnapshotFile> snapshots = SnapshotFile.in(system.files(), system.identity());
        return new Survey(snapshots, read(system, after(snapshots)), tryStart(system, snapshots));
    }

    List<SnapshotFile> snapshots() {
        return snapshots;
    }

    List<SegmentReport> segments() {
        return segments;
    }

    /** The snapshot that the next start would use. */
    Optional<SnapshotFile> base() {
        return base;
    }

    /** The last transaction that the next start would reach, if it is not refused. */
    long last() {
        return start.last();
    }

    /** Why the next start would be refused. */
    Optional<String> refusal() {
        return start.refusal();
    }

    /** Whether the next start would read a segment. */
    boolean uses(SegmentReport report) {
        long next = after(snapshots) + 1;
        int at = segments.indexOf(report);
        return at + 1 == segments.size() || segments.get(at + 1).segment().first() > next;
    }

    Outcome outcome() {
        boolean damaged = start.refusal().isPresent()
                || snapshots.stream().anyMatch(each -> each.condition() != Condition.WHOLE)
                || segments.stream().anyMatch(each -> each.damage().isPresent());
        if (damaged) {
            return Outcome.DAMAGED;
        }
        return segments.stream().anyMatch(SegmentReport::torn) ? Outcome.TORN : Outcome.GOOD;
    }

    /** One sentence or two on the next start. */
    String verdict() {
        if (start.refusal().isPresent()) {
            return "The next start is refused. " + start.refusal().get();
        }
        if (base.isEmpty()) {
            return "The next start is the first: there is no snapshot and no transaction yet.";
        }
        long from = base.get().sequence();
        String replay = last() == from ? "no transaction" : "transactions " + (from + 1) + " to " + last();
        return "The next start uses the snapshot at sequence " + from + " and " + replay + " after it.";
    }

    /** The newest that is not damaged: as a start chooses. */
    private static Optional<SnapshotFile> base(List<SnapshotFile> snapshots) {
        List<SnapshotFile> usable = snapshots.stream().filter(each -> each.condition() != Condition.DAMAGED).toList();
        return usable.isEmpty() ? Optional.empty() : Optional.of(usable.get(usable.size() - 1));
    }

    private static long after(List<SnapshotFile> snapshots) {
        return base(snapshots).map(SnapshotFile::sequence).orElse(0L);
    }

    private static List<SegmentReport> read(SystemDirectory system, long after) throws IOException {
        JournalCheck check = new JournalCheck(system.files(), system.identity(), after);
        List<SegmentReport> reports = new ArrayList<>();
        OptionalLong expected = OptionalLong.empty();
        List<Segment> all = Segment.in(system.files());
        for (int i = 0; i < all.size(); i++) {
            SegmentReport report =
                    new SegmentReport(all.get(i)).read(check, expected, Segment.following(all, i), entry -> {});
            reports.add(report);
            expected = report.damage().isPresent() ? OptionalLong.empty() : OptionalLong.of(report.reach());
        }
        return reports;
    }

    /** Asks the code of the start itself, which reads everything again. */
    private static Start tryStart(SystemDirectory system, List<SnapshotFile> snapshots) throws IOException {
        Optional<SnapshotFile> base = base(snapshots);
        if (base.isEmpty() && !snapshots.isEmpty()) {
            return Start.refused("No snapshot is whole: "
                    + snapshots.stream().map(each -> system.path(each.name()).toString()).collect(Collectors.joining(", "))
                    + ". Put them back from a backup.");
        }
        if (base.filter(each -> each.condition() == Condition.FOREIGN).isPresent()) {
            return Start.refused("The snapshot " + system.path(base.get().name())
                    + " is not one of this system in format 1. Move that file away.");
        }
        try (FileJournal journal = new FileJournal(system.files(), system.identity(), Long.MAX_VALUE)) {
            OptionalLong sequence = base.stream().mapToLong(SnapshotFile::sequence).findFirst();
            return new Start(journal.inspect(sequence).lastSequence(), Optional.empty());
        } catch (JournalDamagedException e) {
            return Start.refused(e.getMessage());
        }
    }
}

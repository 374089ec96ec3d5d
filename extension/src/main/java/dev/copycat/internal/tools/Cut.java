package dev.copycat.internal.tools;

import dev.copycat.internal.journal.JournalCheck;
import dev.copycat.internal.journal.NewestSegment;
import dev.copycat.internal.journal.Segment;
import dev.copycat.internal.journal.Voids;
import dev.copycat.internal.snapshot.SnapshotFile;
import dev.copycat.internal.snapshot.SnapshotFile.Condition;
import dev.copycat.internal.tools.SegmentReport.Range;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;

/**
 * What removing all transactions from a sequence number on takes, step by step.
 *
 * <p>A crash between two steps leaves what was before, or something that a start refuses and the same command finishes:
 * first the snapshots go, the newest first, which loses nothing while the journal is whole. Then the segment with the first
 * transaction is cut, then the later ones go, the lowest first: until the last is gone there is a gap. Then what was voided.
 * Before the first of these segments goes, the one that stays is named as the newest.
 */
final class Cut {

    static final String REASON = "cut";

    private final SystemDirectory system;
    private final long first;
    private final long base;
    private final JournalCheck check;
    private final List<Change> changes = new ArrayList<>();
    private final Range lost = new Range();
    private boolean unreadable;

    private Cut(SystemDirectory system, long first, long base) {
        this.system = system;
        this.first = first;
        this.base = base;
        this.check = new JournalCheck(system.files(), system.identity(), base);
    }

    /** Plans to keep everything before a sequence number; refuses if that would not start. */
    static Cut at(long first, SystemDirectory system) throws IOException {
        List<SnapshotFile> snapshots = SnapshotFile.in(system.files(), system.identity());
        Cut cut = new Cut(system, first, base(first, system, snapshots));
        for (SnapshotFile each : snapshots) {
            if (each.sequence() >= first) {
                cut.changes.add(0, new Change.MoveAside(each.name()));
            }
        }
        cut.planJournal();
        Voids.from(system.files(), first).forEach(name -> cut.changes.add(new Change.MoveAside(name)));
        return cut;
    }

    List<Change> changes() {
        return Collections.unmodifiableList(changes);
    }

    /** The good records that are taken out, also those behind damage. */
    Range lost() {
        return lost;
    }

    /** Whether there is more than good records in what is taken out. */
    boolean unreadable() {
        return unreadable;
    }

    private static long base(long first, SystemDirectory system, List<SnapshotFile> snapshots) {
        SnapshotFile newest = null;
        for (SnapshotFile each : snapshots) {
            if (each.sequence() < first && each.condition() != Condition.DAMAGED) {
                newest = each;
            }
        }
        if (newest == null) {
            throw new Refusal("What is before sequence " + first + " cannot be kept: no whole snapshot in "
                    + system.files().path() + " is older. Nothing was changed. " + instead(snapshots));
        }
        if (newest.condition() == Condition.FOREIGN) {
            throw new Refusal("The snapshot " + system.path(newest.name()) + " is not one of this system in format 1."
                    + " Nothing was changed. Move that file away first.");
        }
        return newest.sequence();
    }

    private static String instead(List<SnapshotFile> snapshots) {
        return snapshots.stream().filter(each -> each.condition() == Condition.WHOLE).findFirst()
                .map(oldest -> "Cut at " + (oldest.sequence() + 1) + " or later.")
                .orElse("Put the snapshot files back from a backup.");
    }

    private void planJournal() throws IOException {
        List<Segment> all = Segment.in(system.files());
        int from = 0;
        while (from + 1 < all.size() && all.get(from + 1).first() <= base + 1) {
            from++;
        }
        List<Segment> used = all.subList(Math.min(from, all.size()), all.size());
        List<Segment> kept = used.stream().filter(segment -> segment.first() < first).toList();
        List<Segment> later = used.subList(kept.size(), used.size());
        int before = changes.size();
        boolean reached = planKept(kept, used);
        for (Segment segment : later) {
            remove(segment, 0);
        }
        if (reached) {
            planNewest(used, before);
        } else {
            changes.add(new Change.Begin(first));
        }
    }

    /** What is named as the newest segment must be one that stays. */
    private void planNewest(List<Segment> used, int before) throws IOException {
        long newest = used.stream().filter(segment -> !changes.contains(new Change.MoveAside(segment.name())))
                .mapToLong(Segment::first).max().orElse(first);
        if (NewestSegment.in(system.files()).orElse(0) > newest) {
            changes.add(before, new Change.Newest(newest));
        }
    }

    /** Follows the segments that begin before the cut; whether one of them leads up to it. */
    private boolean planKept(List<Segment> kept, List<Segment> used) throws IOException {
        OptionalLong expected = OptionalLong.empty();
        for (int i = 0; i < kept.size(); i++) {
            long[] offset = {-1};
            SegmentReport report = new SegmentReport(kept.get(i)).read(check, expected, Segment.following(used, i), entry -> {
                if (entry.transaction().sequence() == first) {
                    offset[0] = entry.from();
                }
            });
            if (offset[0] >= 0 || report.damage().isPresent() || i + 1 == kept.size()) {
                boolean reached = offset[0] >= 0 ? removeFrom(report, offset[0]) : endWith(report, i + 1 == used.size());
                for (Segment overlapping : kept.subList(i + 1, kept.size())) {
                    remove(overlapping, 0);
                }
                return reached;
            }
            expected = OptionalLong.of(report.reach());
        }
        requireReadable(base + 1);
        return false;
    }

    /** Whether a segment that has no record of the cut's sequence number leads up to it. */
    private boolean endWith(SegmentReport report, boolean last) throws IOException {
        boolean damaged = report.damage().isPresent();
        if (report.reach() == first && report.end() > 0) {
            return !damaged || removeFrom(report, report.end());
        }
        if (!damaged && last && first > base + 1) {
            throw new Refusal("There is no transaction " + first + " in " + system.files().path() + ": the last is "
                    + (report.reach() - 1) + ". Nothing was changed.");
        }
        requireReadable(report.reach());
        if (damaged) {
            remove(report.segment(), 0);
        }
        return false;
    }

    private boolean removeFrom(SegmentReport report, long offset) throws IOException {
        remove(report.segment(), offset);
        return true;
    }

    private boolean damaged(Segment segment) throws IOException {
        SegmentReport report =
                new SegmentReport(segment).read(check, OptionalLong.empty(), OptionalLong.empty(), entry -> {});
        return report.damage().isPresent() || report.torn();
    }

    /** Only what the snapshot holds may lie behind damage or be missing. */
    private void requireReadable(long reach) {
        long from = Math.max(reach, base + 1);
        if (from < first) {
            throw new Refusal("Transactions " + from + " to " + (first - 1) + " in " + system.files().path()
                    + " cannot be read or are missing, so they cannot be kept. Nothing was changed. Cut at " + from + ".");
        }
    }

    private void remove(Segment segment, long offset) throws IOException {
        unreadable |= damaged(segment);
        segment.salvage(system.files(), offset, entry -> {
            if (entry.transaction().sequence() >= first) {
                lost.accept(entry);
            }
        });
        changes.add(offset > 0 ? new Change.CutOff(segment, offset) : new Change.MoveAside(segment.name()));
    }
}

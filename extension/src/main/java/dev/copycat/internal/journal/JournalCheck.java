package dev.copycat.internal.journal;

import dev.copycat.JournalDamagedException;
import dev.copycat.internal.journal.Content.Ending;
import dev.copycat.internal.journal.RecordFormat.Header;
import dev.copycat.internal.storage.Directory;
import dev.copycat.internal.storage.SystemIdentity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Reads the segments of a system, and refuses what is not as it was written. Changes nothing. */
public final class JournalCheck {

    private final Directory directory;
    private final SystemIdentity system;
    private final long after;

    /**
     * A check of the journal that leads on from a state.
     *
     * @param directory the system's directory
     * @param system whose files they must be
     * @param after the sequence number of the state; what is up to there may be cut away without loss
     */
    public JournalCheck(Directory directory, SystemIdentity system, long after) {
        this.directory = directory;
        this.system = system;
        this.after = after;
    }

    /**
     * Verifies a segment.
     *
     * @param segment the segment
     * @param expected the sequence number with which it must begin
     * @param following the first sequence number of the next segment; empty if this is the last
     * @param action what to do with each good record, in order
     * @return what it holds, if it is good or torn
     * @throws IOException if the disk fails
     * @throws JournalDamagedException if anything acknowledged is damaged or missing; the action has seen what is before it
     */
    public Content verify(Segment segment, long expected, OptionalLong following, Consumer<Entry> action) throws IOException {
        SegmentReader reader = new SegmentReader(read(segment, expected));
        Optional<Header> header = reader.header();
        if (header.isEmpty()) {
            throw damaged(segment, 0, expected, "its first line is not a good header");
        }
        checkHeader(segment, header.get());
        if (segment.first() != expected) {
            throw damaged(segment, 0, expected, "sequence " + expected + " is missing before it");
        }
        Content content = reader.records(action);
        boolean complete = following.isEmpty() || following.getAsLong() == content.next();
        if (content.ending() == Ending.DAMAGED || content.ending() == Ending.TORN && !complete) {
            throw damaged(segment, content.offset(), content.next(), content.fault());
        }
        return content;
    }

    /** Refuses a journal without its newest segment; the rest of it ends before a sequence number. */
    void requireNewest(List<Segment> segments, long next) throws IOException {
        OptionalLong newest = NewestSegment.in(directory);
        if (newest.isPresent() && segments.stream().noneMatch(segment -> segment.first() >= newest.getAsLong())) {
            Path file = directory.path().resolve(SegmentWriter.FILES.name(newest.getAsLong()));
            throw new JournalDamagedException(
                    "The newest journal segment of the prevalent system " + system.system() + ", " + file + ", is missing"
                            + " (sequence " + next + " and later). " + next(next),
                    file, 0, next);
        }
    }

    JournalDamagedException damaged(Segment segment, long offset, long sequence, String fault) {
        Path file = directory.path().resolve(segment.name());
        return new JournalDamagedException(
                "The journal segment " + file + " of the prevalent system " + system.system() + " is damaged at byte "
                        + offset + " (sequence " + sequence + "): " + fault + ". " + next(sequence),
                file, offset, sequence);
    }

    JournalDamagedException withoutSnapshot(Segment segment) {
        return new JournalDamagedException(
                "The prevalent system " + system.system() + " has a journal in " + directory.path()
                        + " but no snapshot of the state that it begins with. Nothing was changed. Put the snapshot files back"
                        + " from a backup.",
                directory.path().resolve(segment.name()), 0, 1);
    }

    JournalDamagedException missing() {
        return new JournalDamagedException(
                "The prevalent system " + system.system() + " has a snapshot at sequence " + after + " in "
                        + directory.path() + " but no journal after it. " + next(after + 1),
                directory.path(), 0, after + 1);
    }

    JournalDamagedException wrongVoid(long sequence, String fault) {
        Path file = directory.path().resolve(Voids.FILES.name(sequence));
        return new JournalDamagedException(
                "The file " + file + " of the prevalent system " + system.system() + " cannot be followed: " + fault
                        + ". Nothing was changed. Put its own journal back, or move that file away: transaction " + sequence
                        + ", if there is one, then counts again.",
                file, 0, sequence);
    }

    private String next(long sequence) {
        return "Nothing was changed. Put the files back from a backup; or, to go on without what cannot be read and all that"
                + " follows it, see what would be lost: java -jar copycat.jar repair " + directory.path() + " --cut-at "
                + Math.max(sequence, after + 1);
    }

    /** A sector that cannot be read is damage like any other. */
    private byte[] read(Segment segment, long expected) {
        try {
            return segment.read(directory);
        } catch (IOException unreadable) {
            throw damaged(segment, 0, expected, "it cannot be read (" + unreadable + ")");
        }
    }

    private void checkHeader(Segment segment, Header header) {
        if (!header.kind().equals("journal") || header.format() != 1) {
            throw damaged(segment, 0, segment.first(),
                    "it is a " + header.kind() + " of format " + header.format() + ", not a journal of format 1");
        }
        if (!header.system().equals(system)) {
            throw damaged(segment, 0, segment.first(),
                    "it belongs to another system (" + header.system() + ", here is " + system + ")");
        }
        if (header.first() != segment.first()) {
            throw damaged(segment, 0, segment.first(), "it says that it begins with sequence " + header.first());
        }
    }
}

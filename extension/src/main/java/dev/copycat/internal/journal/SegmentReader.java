package dev.copycat.internal.journal;

import dev.copycat.internal.journal.Content.Ending;
import dev.copycat.internal.journal.RecordFormat.Close;
import dev.copycat.internal.journal.RecordFormat.Header;
import dev.copycat.internal.journal.RecordFormat.Line;
import dev.copycat.internal.json.ByteScan;
import dev.copycat.internal.json.MalformedJsonException;
import dev.copycat.internal.storage.SealedLine;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads one segment from memory and judges how it ends; the package's description has the rule. Not thread-safe.
 */
final class SegmentReader {

    private static final int SECTOR = 512;

    private final byte[] bytes;
    private final RecordReader records;
    private int position;
    private long expected;

    SegmentReader(byte[] bytes) {
        this.bytes = bytes;
        this.records = new RecordReader(bytes);
    }

    /** The first line, if it is a good header. */
    Optional<Header> header() {
        int end = endOfLine(0);
        if (end > 0 && line(0, end) instanceof Header header) {
            position = end + 1;
            expected = header.first();
            return Optional.of(header);
        }
        return Optional.empty();
    }

    /** Reads the records after the header until one of them, or until there is no good one more. */
    void recordsThrough(long last, Consumer<Entry> action) {
        int end = endOfLine(position);
        while (expected <= last && end >= 0 && line(position, end) instanceof Entry entry
                && entry.transaction().sequence() == expected) {
            action.accept(entry);
            expected++;
            position = end + 1;
            end = endOfLine(position);
        }
    }

    /** Reads the records after the header, and judges the end. */
    Content records(Consumer<Entry> action) {
        while (position < bytes.length) {
            int end = endOfLine(position);
            Line line = end < 0 ? null : line(position, end);
            if (line instanceof Entry entry && entry.transaction().sequence() == expected) {
                action.accept(entry);
                expected++;
                position = end + 1;
            } else if (line instanceof Close close && close.last() == expected - 1) {
                return afterClose(end + 1);
            } else {
                return judge(line);
            }
        }
        return new Content(expected, Ending.PLAIN, position, "");
    }

    /** Every good record from a byte on, whatever stands between them. */
    void salvage(long from, Consumer<Entry> action) {
        for (int start = (int) from; start >= 0 && start < bytes.length; start = nextLine(start)) {
            if (lineAt(start) instanceof Entry entry) {
                action.accept(entry);
            }
        }
    }

    private Content afterClose(int end) {
        return end == bytes.length
                ? new Content(expected, Ending.CLOSED, end, "")
                : new Content(expected, Ending.DAMAGED, end, "there is something after the close mark");
    }

    private Content judge(Line line) {
        if (line != null) {
            return damaged("a good line, but not the one of this sequence number");
        }
        return onlyNul(position, bytes.length) ? new Content(expected, Ending.PLAIN, position, "") : judgeBadRecord();
    }

    private Content judgeBadRecord() {
        int end = endOfLine(position);
        if (end < 0 && line(position, bytes.length - 1) != null && !holdsUnwrittenSector(bytes.length)) {
            return damaged("a good record whose line feed was changed");
        }
        int goodAgain = bytes.length;
        for (int start = nextLine(position); start >= 0; start = nextLine(start)) {
            Line later = lineAt(start);
            if (provesAcknowledgement(later)) {
                return damaged("a bad record, and a later line shows that it was acknowledged");
            }
            goodAgain = later == null ? goodAgain : Math.min(goodAgain, start);
        }
        return end < 0 && !containsNul(position) || holdsUnwrittenSector(goodAgain)
                ? new Content(expected, Ending.TORN, position, "a record that was not written to its end")
                : damaged("a bad record, although all of it was written");
    }

    /** Whether a later line could only be written after the bad record was durable. */
    private boolean provesAcknowledgement(Line later) {
        return later instanceof Close || later instanceof Entry entry && entry.batch() > expected;
    }

    private Content damaged(String fault) {
        return new Content(expected, Ending.DAMAGED, position, fault);
    }

    /** The good line that begins at a byte, or after NULs there, or null. */
    private Line lineAt(int start) {
        int end = endOfLine(start);
        int from = start;
        while (from < end && bytes[from] == 0) {
            from++;
        }
        return end < 0 ? null : line(from, end);
    }

    private Line line(int from, int to) {
        if (!SealedLine.holds(bytes, from, to)) {
            return null;
        }
        Entry record = records.read(from, to);
        if (record != null) {
            return record;
        }
        try {
            return RecordFormat.read(bytes, from, to);
        } catch (MalformedJsonException | DateTimeException | ArithmeticException | IllegalArgumentException notALine) {
            return null;
        }
    }

    /** The line feed at or after a byte, or -1. */
    private int endOfLine(int from) {
        int end = ByteScan.lineFeed(bytes, from, bytes.length);
        return end < bytes.length ? end : -1;
    }

    private int nextLine(int from) {
        int end = endOfLine(from);
        return end < 0 || end + 1 >= bytes.length ? -1 : end + 1;
    }

    private boolean containsNul(int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private boolean onlyNul(int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether a sector that was written since the last good record, or the rest of one, is NUL to its end. */
    private boolean holdsUnwrittenSector(int goodAgain) {
        for (int sector = position / SECTOR * SECTOR; sector < goodAgain; sector += SECTOR) {
            int from = Math.max(position, sector);
            int to = Math.min(sector + SECTOR, bytes.length);
            if (to <= goodAgain && onlyNul(from, to)) {
                return true;
            }
        }
        return false;
    }
}

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
                position = end + 1;
                return afterClose();
            } else {
                return judge(line);
            }
        }
        return content(Ending.PLAIN, "");
    }

    /** Every good record from a byte on, whatever stands between them. */
    void salvage(long from, Consumer<Entry> action) {
        for (int start = (int) from; start >= 0 && start < bytes.length; start = nextLine(start)) {
            if (lineAt(start) instanceof Entry entry) {
                action.accept(entry);
            }
        }
    }

    private Content afterClose() {
        return position == bytes.length ? content(Ending.CLOSED, "") : damaged("there is something after the close mark");
    }

    private Content judge(Line line) {
        if (line != null) {
            return damaged("a good line, but not the one of this sequence number");
        }
        return onlyBlank(position, bytes.length) ? content(Ending.PLAIN, "") : judgeBadRecord();
    }

    private Content judgeBadRecord() {
        int stop = firstBlank(position);
        if (SealedLine.holdsBefore(bytes, position, stop)) {
            return damaged("a good record whose line feed was changed");
        }
        for (int start = nextLine(position); start >= 0; start = nextLine(start)) {
            if (provesAcknowledgement(lineAt(start))) {
                return damaged("a bad record, and a later line shows that it was acknowledged");
            }
        }
        return neverWrittenFrom(stop)
                ? content(Ending.TORN, "a record that was not written to its end")
                : damaged("a bad record, although all of it was written");
    }

    /** Whether the bad record stops at a byte because the disk, or the process, got no further. */
    private boolean neverWrittenFrom(int stop) {
        if (stop == bytes.length) {
            return true;
        }
        int sectorEnd = Math.min((stop / SECTOR + 1) * SECTOR, bytes.length);
        boolean sector = (stop == position || stop % SECTOR == 0) && onlyBlank(stop, sectorEnd);
        if (bytes[stop] == 0) {
            return sector;
        }
        return (sector || onlyBlank(stop, bytes.length)) && !SealedLine.sealed(bytes, position, stop);
    }

    /** Whether a later line could only be written after the bad record was durable. */
    private boolean provesAcknowledgement(Line later) {
        return later instanceof Close || later instanceof Entry entry && entry.batch() > expected;
    }

    private Content damaged(String fault) {
        return content(Ending.DAMAGED, fault);
    }

    private Content content(Ending ending, String fault) {
        int written = bytes.length;
        while (written > position && blank(bytes[written - 1])) {
            written--;
        }
        return new Content(expected, ending, position, written, fault);
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

    private boolean onlyBlank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!blank(bytes[i])) {
                return false;
            }
        }
        return true;
    }

    private int firstBlank(int from) {
        int at = from;
        while (at < bytes.length && !blank(bytes[at])) {
            at++;
        }
        return at;
    }

    /** Whether a byte is of reserved room, or of a place that was never written; within a line neither occurs. */
    private static boolean blank(byte b) {
        return b == 0 || b == '\n';
    }
}

package dev.copycat.internal.snapshot;

import dev.copycat.internal.json.ByteScan;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * Reads the lines of a snapshot one by one, and keeps the checksum of all that came before the present line. Lines that were
 * passed go to a taker, many at a time.
 */
final class SnapshotLines implements Closeable {

    private static final int LEAST_BUFFER = 1 << 10;
    private static final int USUAL_BUFFER = 1 << 18;
    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

    /** Takes lines that were passed. */
    @FunctionalInterface
    interface Taker {
        /** Takes whole lines, each with its line feed; the array is used again. */
        void lines(byte[] bytes, int from, int to);
    }

    static final Taker NOBODY = (bytes, from, to) -> {};

    private final InputStream in;
    private final CRC32C before = new CRC32C();
    private byte[] buffer;
    private int from;
    private int to;
    private int filled;

    /** Up to here, lines were taken and are in the checksum. */
    private int passed;

    private Taker taker = NOBODY;
    private long lines;
    private boolean cutShort;

    SnapshotLines(InputStream in) throws IOException {
        this.in = in;
        this.buffer = new byte[Math.max(LEAST_BUFFER, Math.min(USUAL_BUFFER, in.available()))];
    }

    /** From the present line on, lines go to another taker. */
    void to(Taker next) {
        pass();
        taker = next;
    }

    private void pass() {
        if (passed < from) {
            before.update(buffer, passed, from - passed);
            taker.lines(buffer, passed, from);
            passed = from;
        }
    }

    /** Moves to the next line; false at the end of the file, and at a last line without its line feed. */
    boolean next() throws IOException {
        if (lines > 0) {
            from = to + 1;
        }
        int searched = from;
        while (true) {
            to = ByteScan.lineFeed(buffer, searched, filled);
            if (to < filled) {
                lines++;
                return true;
            }
            pass();
            searched = filled - from;
            if (!fill()) {
                cutShort = from < filled;
                return false;
            }
        }
    }

    /** Whether something without a line feed is left at the end. */
    boolean cutShort() {
        return cutShort;
    }

    byte[] bytes() {
        return buffer;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** How many lines came before the present one. */
    long linesBefore() {
        return lines - 1;
    }

    /** The checksum of everything before the present line. */
    int checksumBefore() {
        pass();
        return (int) before.getValue();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Makes room behind the present line's start, which moves to the front, and reads on. */
    private boolean fill() throws IOException {
        System.arraycopy(buffer, from, buffer, 0, filled - from);
        filled -= from;
        from = 0;
        passed = 0;
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, (int) Math.min(2L * buffer.length, LARGEST_ARRAY));
        }
        int read = in.read(buffer, filled, buffer.length - filled);
        filled += Math.max(read, 0);
        return read > 0;
    }
}

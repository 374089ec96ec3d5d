package dev.copycat.internal.snapshot;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.CRC32C;

/** Reads the lines of a snapshot one by one, and keeps the checksum of all that came before the present line. */
final class SnapshotLines implements Closeable {

    private static final int LEAST_BUFFER = 1 << 10;
    private static final int USUAL_BUFFER = 1 << 18;
    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

    private final InputStream in;
    private final CRC32C before = new CRC32C();
    private byte[] buffer;
    private int from;
    private int to;
    private int filled;
    private long lines;
    private boolean cutShort;

    SnapshotLines(InputStream in) throws IOException {
        this.in = in;
        this.buffer = new byte[Math.max(LEAST_BUFFER, Math.min(USUAL_BUFFER, in.available()))];
    }

    /** Moves to the next line; false at the end of the file, and at a last line without its line feed. */
    boolean next() throws IOException {
        if (lines > 0) {
            before.update(buffer, from, to + 1 - from);
            from = to + 1;
        }
        int searched = from;
        while (true) {
            for (int i = searched; i < filled; i++) {
                if (buffer[i] == '\n') {
                    to = i;
                    lines++;
                    return true;
                }
            }
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
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, (int) Math.min(2L * buffer.length, LARGEST_ARRAY));
        }
        int read = in.read(buffer, filled, buffer.length - filled);
        filled += Math.max(read, 0);
        return read > 0;
    }
}

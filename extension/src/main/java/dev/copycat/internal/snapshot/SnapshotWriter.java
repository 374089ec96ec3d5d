package dev.copycat.internal.snapshot;

import dev.copycat.internal.graph.LineSink;
import dev.copycat.internal.json.JsonOutput;
import dev.copycat.internal.storage.AppendFile;
import dev.copycat.internal.storage.SealedLine;
import dev.copycat.internal.storage.SystemIdentity;
import java.io.IOException;
import java.time.Instant;
import java.util.zip.CRC32C;

/** Writes the lines of one snapshot through a buffer, and its last line with the checksum of all. */
final class SnapshotWriter implements LineSink {

    private static final int BUFFER = 1 << 18;
    /** Bytes that a force of the journal may have to wait for: a disk takes them in a few milliseconds. */
    private static final int MOST_UNFORCED = 1 << 22;

    private final AppendFile file;
    private final CRC32C all = new CRC32C();
    private final byte[] buffer = new byte[BUFFER];
    private int buffered;
    private long lines;
    private long length;
    private long unforced;

    SnapshotWriter(AppendFile file) {
        this.file = file;
    }

    void header(SystemIdentity system, long sequence, Instant instant) throws IOException {
        JsonOutput out = new JsonOutput(256).raw("{\"copycat\":\"snapshot\",\"format\":1");
        system.describe(out);
        out.raw(",\"seq\":").number(sequence).raw(",\"at\":\"").raw(instant.toString()).raw('"');
        SealedLine.seal(out, 0);
        line(out.array(), 0, out.length() - 1);
    }

    @Override
    public void line(byte[] bytes, int from, int count) throws IOException {
        put(bytes, from, count);
        if (buffered == BUFFER) {
            flush();
        }
        buffer[buffered++] = '\n';
        lines++;
    }

    @Override
    public void lines(byte[] bytes, int from, int to, long count) throws IOException {
        if (to - from < BUFFER / 2) {
            put(bytes, from, to - from);
        } else {
            flush();
            append(bytes, from, to - from);
        }
        lines += count;
    }

    /** Writes the last line and forces the file; returns its size in bytes. */
    long finish() throws IOException {
        flush();
        JsonOutput out = new JsonOutput(96).raw("{\"lines\":").number(lines);
        out.raw(",\"all\":\"").hex((int) all.getValue()).raw('"');
        SealedLine.seal(out, 0);
        file.append(out.array(), 0, out.length());
        file.force();
        return length + out.length();
    }

    private void put(byte[] bytes, int from, int count) throws IOException {
        int done = 0;
        while (done < count) {
            if (buffered == BUFFER) {
                flush();
            }
            int part = Math.min(count - done, BUFFER - buffered);
            System.arraycopy(bytes, from + done, buffer, buffered, part);
            buffered += part;
            done += part;
        }
    }

    private void flush() throws IOException {
        append(buffer, 0, buffered);
        buffered = 0;
    }

    private void append(byte[] bytes, int from, int count) throws IOException {
        all.update(bytes, from, count);
        file.append(bytes, from, count);
        length += count;
        unforced += count;
        if (unforced >= MOST_UNFORCED) {
            file.force();
            unforced = 0;
        }
    }
}

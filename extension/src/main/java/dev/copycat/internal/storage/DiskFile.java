package dev.copycat.internal.storage;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Clock;

/** An {@link AppendFile} on a {@link RandomAccessFile}, which, unlike a channel, no interrupt can close. */
final class DiskFile implements AppendFile {

    private static final byte[] ROOM = "\n".repeat(1 << 16).getBytes(US_ASCII);

    private final RandomAccessFile file;
    private final NamedFile named;
    private final ForceAhead ahead = new ForceAhead(this::sync);

    DiskFile(Path path) throws IOException {
        named = new NamedFile(path, Clock.systemUTC());
        file = new RandomAccessFile(path.toFile(), "rw");
        file.seek(file.length());
    }

    @Override
    public long length() throws IOException {
        return file.length();
    }

    @Override
    public void append(byte[] bytes, int from, int count) throws IOException {
        file.write(bytes, from, count);
    }

    @Override
    public void reserve(long bytes) throws IOException {
        long end = file.getFilePointer();
        for (long left = bytes; left > 0; left -= ROOM.length) {
            file.write(ROOM, 0, (int) Math.min(left, ROOM.length));
        }
        file.seek(end);
    }

    @Override
    public void truncate(long length) throws IOException {
        file.setLength(length);
        file.seek(length);
    }

    @Override
    public boolean isNamed(String name) throws IOException {
        return named.is(name);
    }

    @Override
    public void force() throws IOException {
        ahead.end();
        sync();
    }

    @Override
    public void forceAhead() throws IOException {
        ahead.begin();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private Void sync() throws IOException {
        file.getFD().sync();
        return null;
    }
}

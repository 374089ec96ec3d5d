package dev.copycat.internal.storage;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/** An {@link AppendFile} on a {@link RandomAccessFile}, which, unlike a channel, no interrupt can close. */
final class DiskFile implements AppendFile {

    private final RandomAccessFile file;

    DiskFile(Path path) throws IOException {
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
    public void truncate(long length) throws IOException {
        file.setLength(length);
        file.seek(length);
    }

    @Override
    public void force() throws IOException {
        file.getFD().sync();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}

package dev.copycat.internal.storage;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

/** An {@link AppendFile} on a {@link RandomAccessFile}, which, unlike a channel, no interrupt can close. */
final class DiskFile implements AppendFile {

    private static final byte[] ROOM = "\n".repeat(1 << 16).getBytes(US_ASCII);

    private final Path directory;
    private final RandomAccessFile file;
    private final Object key;
    private final ForceAhead ahead = new ForceAhead(this::sync);

    DiskFile(Path path) throws IOException {
        directory = path.getParent();
        key = key(path);
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
        try {
            return Objects.equals(key, key(directory.resolve(name)));
        } catch (NoSuchFileException gone) {
            return false;
        }
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

    private static Object key(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS).fileKey();
    }
}

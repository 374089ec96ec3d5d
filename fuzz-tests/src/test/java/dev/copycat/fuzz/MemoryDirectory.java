package dev.copycat.fuzz;

import dev.copycat.internal.storage.AppendFile;
import dev.copycat.internal.storage.Directory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A directory without a disk. */
public final class MemoryDirectory implements Directory {

    private final Map<String, File> files = new TreeMap<>();

    /** Puts a file there. */
    public MemoryDirectory with(String name, byte[] bytes) {
        files.put(name, new File(bytes));
        return this;
    }

    /** What the files hold, by name. */
    public Map<String, byte[]> files() {
        Map<String, byte[]> held = new TreeMap<>();
        files.forEach((name, file) -> held.put(name, file.bytes));
        return held;
    }

    @Override
    public Path path() {
        return Path.of("/memory");
    }

    @Override
    public List<String> list() {
        return List.copyOf(files.keySet());
    }

    @Override
    public AppendFile create(String name) throws IOException {
        File created = new File(new byte[0]);
        if (files.putIfAbsent(name, created) != null) {
            throw new FileAlreadyExistsException(name);
        }
        return created;
    }

    @Override
    public AppendFile append(String name) throws IOException {
        return file(name);
    }

    @Override
    public InputStream read(String name) throws IOException {
        return new ByteArrayInputStream(file(name).bytes);
    }

    @Override
    public void rename(String from, String to) throws IOException {
        files.put(to, file(from));
        files.remove(from);
    }

    @Override
    public void delete(String name) throws IOException {
        file(name);
        files.remove(name);
    }

    @Override
    public void force() {}

    private File file(String name) throws IOException {
        File file = files.get(name);
        if (file == null) {
            throw new NoSuchFileException(name);
        }
        return file;
    }

    private final class File implements AppendFile {

        private byte[] bytes;

        File(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public long length() {
            return bytes.length;
        }

        @Override
        public void append(byte[] more, int from, int count) {
            int length = bytes.length;
            bytes = Arrays.copyOf(bytes, length + count);
            System.arraycopy(more, from, bytes, length, count);
        }

        @Override
        public void reserve(long count) {
            // There is no disk to make room on.
        }

        @Override
        public void truncate(long length) {
            bytes = Arrays.copyOf(bytes, (int) length);
        }

        @Override
        public boolean isNamed(String name) {
            return files.get(name) == this;
        }

        @Override
        public void force() {}

        @Override
        public void close() {}
    }
}

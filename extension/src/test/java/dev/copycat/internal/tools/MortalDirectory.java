package dev.copycat.internal.tools;

import dev.copycat.internal.storage.AppendFile;
import dev.copycat.internal.storage.Directory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/** A directory of a process that dies before a given change to it. */
record MortalDirectory(Directory disk, int[] left) implements Directory {

    @Override
    public Path path() {
        return disk.path();
    }

    @Override
    public List<String> list() throws IOException {
        return disk.list();
    }

    @Override
    public AppendFile create(String name) throws IOException {
        live();
        return new MortalFile(disk.create(name));
    }

    @Override
    public AppendFile append(String name) throws IOException {
        return new MortalFile(disk.append(name));
    }

    @Override
    public InputStream read(String name) throws IOException {
        return disk.read(name);
    }

    @Override
    public void rename(String from, String to) throws IOException {
        live();
        disk.rename(from, to);
    }

    @Override
    public void delete(String name) throws IOException {
        live();
        disk.delete(name);
    }

    @Override
    public void force() throws IOException {
        live();
        disk.force();
    }

    private void live() throws IOException {
        if (left[0]-- <= 0) {
            throw new IOException("dead");
        }
    }

    private final class MortalFile implements AppendFile {

        private final AppendFile file;

        MortalFile(AppendFile file) {
            this.file = file;
        }

        @Override
        public long length() throws IOException {
            return file.length();
        }

        @Override
        public void append(byte[] bytes, int from, int count) throws IOException {
            live();
            file.append(bytes, from, count);
        }

        @Override
        public void reserve(long bytes) throws IOException {
            live();
            file.reserve(bytes);
        }

        @Override
        public void truncate(long length) throws IOException {
            live();
            file.truncate(length);
        }

        @Override
        public boolean isNamed(String name) throws IOException {
            return file.isNamed(name);
        }

        @Override
        public void force() throws IOException {
            live();
            file.force();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}

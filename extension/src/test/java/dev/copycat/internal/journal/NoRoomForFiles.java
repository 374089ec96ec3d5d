package dev.copycat.internal.journal;

import dev.copycat.internal.storage.AppendFile;
import dev.copycat.internal.storage.Directory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A directory in which, at times, no file can be made. */
record NoRoomForFiles(Directory directory, BooleanSupplier full) implements Directory {

    @Override
    public Path path() {
        return directory.path();
    }

    @Override
    public List<String> list() throws IOException {
        return directory.list();
    }

    @Override
    public AppendFile create(String name) throws IOException {
        if (full.getAsBoolean()) {
            throw new IOException("No space left on device");
        }
        return directory.create(name);
    }

    @Override
    public AppendFile append(String name) throws IOException {
        return directory.append(name);
    }

    @Override
    public InputStream read(String name) throws IOException {
        return directory.read(name);
    }

    @Override
    public void rename(String from, String to) throws IOException {
        directory.rename(from, to);
    }

    @Override
    public void delete(String name) throws IOException {
        directory.delete(name);
    }

    @Override
    public void force() throws IOException {
        directory.force();
    }
}

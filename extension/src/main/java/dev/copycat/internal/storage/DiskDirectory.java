package dev.copycat.internal.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A directory of the file system. Links in it are not followed. */
public final class DiskDirectory implements Directory {

    private final Path path;

    /**
     * A directory that exists, as {@link DirectoryCheck} has made or found it.
     *
     * @param path the absolute path
     */
    public DiskDirectory(Path path) {
        this.path = path;
    }

    @Override
    public Path path() {
        return path;
    }

    @Override
    public List<String> list() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Override
    public boolean exists(String name) {
        return Files.exists(path.resolve(name), LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public AppendFile create(String name) throws IOException {
        Path file = path.resolve(name);
        OwnerOnly.createFile(file);
        return new DiskFile(file);
    }

    @Override
    public AppendFile append(String name) throws IOException {
        return new DiskFile(regular(name));
    }

    @Override
    public InputStream read(String name) throws IOException {
        return Files.newInputStream(regular(name), LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public void rename(String from, String to) throws IOException {
        Files.move(path.resolve(from), path.resolve(to), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void delete(String name) throws IOException {
        Files.delete(path.resolve(name));
    }

    @Override
    public void force() throws IOException {
        force(path);
    }

    /** Makes the names in a directory survive a power cut. */
    static void force(Path directory) throws IOException {
        Undisturbed.call(() -> {
            try (FileChannel channel = FileChannel.open(directory, Set.of(StandardOpenOption.READ))) {
                channel.force(true);
            }
            return directory;
        });
    }

    private Path regular(String name) throws IOException {
        Path file = path.resolve(name);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new NoSuchFileException(file.toString());
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(file + " is not a regular file; links are not followed");
        }
        return file;
    }
}

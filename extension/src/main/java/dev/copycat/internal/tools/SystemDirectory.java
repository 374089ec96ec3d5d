package dev.copycat.internal.tools;

import dev.copycat.internal.storage.Directory;
import dev.copycat.internal.storage.DirectoryLock;
import dev.copycat.internal.storage.DiskDirectory;
import dev.copycat.internal.storage.SystemIdentity;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.stream.Stream;

/** The directory of one system, while nobody else uses it. */
final class SystemDirectory implements Closeable {

    private static final String MARK = "system.json";
    /** Directory of all data, application, system, file. */
    private static final int LEVELS = 4;

    private final Directory files;
    private final SystemIdentity identity;
    private final DirectoryLock lock;

    SystemDirectory(Directory files, SystemIdentity identity, DirectoryLock lock) {
        this.files = files;
        this.identity = identity;
        this.lock = lock;
    }

    /** Opens a directory to read; writes nothing, not even its lock. */
    static SystemDirectory toRead(Path path) throws IOException {
        Path directory = existing(path);
        return open(directory, DirectoryLock.toRead(directory, DirectoryLock.holder("a command that reads")));
    }

    /** Opens a directory to change. */
    static SystemDirectory toChange(Path path) throws IOException {
        Path directory = existing(path);
        requireOwner(directory);
        return open(directory, DirectoryLock.take(directory, DirectoryLock.holder("a command that repairs")));
    }

    /** The systems in a directory or below it. */
    static List<Path> below(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            throw new Refusal("There is no directory " + path.toAbsolutePath()
                    + ". Name the one that a system's start has logged.");
        }
        try (Stream<Path> all = Files.walk(path.toRealPath(), LEVELS)) {
            return all.filter(SystemDirectory::isSystem).map(Path::getParent).sorted().toList();
        }
    }

    Directory files() {
        return files;
    }

    SystemIdentity identity() {
        return identity;
    }

    Path path(String name) {
        return files.path().resolve(name);
    }

    long bytes(String name) throws IOException {
        return Files.size(path(name));
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private static SystemDirectory open(Path path, DirectoryLock lock) throws IOException {
        try {
            Directory files = new DiskDirectory(path);
            SystemIdentity identity = SystemIdentity.in(files).orElseThrow(() -> new Refusal(notOne(path, "is empty")));
            return new SystemDirectory(files, identity, lock);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static Path existing(Path path) throws IOException {
        List<Path> systems = below(path);
        Path directory = path.toRealPath();
        if (!systems.contains(directory) && !holdsJournal(directory)) {
            throw new Refusal(notOne(directory, systems.isEmpty()
                    ? "and there is none below it"
                    : "but these are: " + String.join(", ", systems.stream().map(Path::toString).toList())));
        }
        return directory;
    }

    private static String notOne(Path directory, String why) {
        return directory + " is not the directory of a system (no " + MARK + "), " + why
                + ". Name the one that the system's start has logged.";
    }

    private static boolean isSystem(Path file) {
        return file.getFileName().toString().equals(MARK) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean holdsJournal(Path directory) throws IOException {
        return new DiskDirectory(directory).list().stream().anyMatch(name -> name.endsWith(".jsonl"));
    }

    /** Files of another owner could not be read by the system at its next start. */
    private static void requireOwner(Path directory) throws IOException {
        UserPrincipal owner = Files.getOwner(directory);
        Path probe = Files.createTempFile("copycat", null);
        UserPrincipal self = Files.getOwner(probe);
        Files.delete(probe);
        if (!self.equals(owner)) {
            throw new Refusal("The directory " + directory + " belongs to " + owner.getName() + ", and what " + self.getName()
                    + " writes could not be read by the system. Nothing was changed. Run this as " + owner.getName() + ".");
        }
    }
}

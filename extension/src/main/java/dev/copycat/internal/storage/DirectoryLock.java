package dev.copycat.internal.storage;

import dev.copycat.DirectoryUnavailableException;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The right to use a directory, held by one deployment of one process at a time.
 *
 * <p>Other processes are kept out by a lock on the file {@code lock}; the holder's details are in the file
 * {@code holder}. A POSIX lock is lost when <em>any</em> descriptor of its file is closed in the process, even one that
 * only looked. So the details have a file of their own, and other deployments of this process, whatever their class
 * loader, are kept out before they open the lock file: by a system property that names the holder.
 */
public final class DirectoryLock implements Closeable {

    private static final String LOCK = "lock";
    private static final String HOLDER = "holder";
    private static final Path KERNEL_HOST = Path.of("/proc/sys/kernel/hostname");

    private final String property;
    private final FileChannel channel;

    /** How the lock file is locked. */
    @FunctionalInterface
    private interface Locking {
        FileChannel lock(Path directory) throws IOException;
    }

    private DirectoryLock(String property, FileChannel channel) {
        this.property = property;
        this.channel = channel;
    }

    /**
     * Takes the lock, or says who has it.
     *
     * @param directory the directory, absolute and without links
     * @param holder one line that tells the next one who holds it
     * @return the lock, until closed
     * @throws DirectoryUnavailableException if another has it, or it cannot be taken
     */
    public static DirectoryLock take(Path directory, String holder) {
        return take(directory, holder, path -> lockAndName(path, holder));
    }

    private static DirectoryLock take(Path directory, String holder, Locking locking) {
        String property = "dev.copycat.holder." + directory;
        Object other = System.getProperties().putIfAbsent(property, holder);
        if (other != null) {
            throw inUse(directory, other + ". That is this process. If it is the same application, its beans are in two CDI"
                    + " containers, as in an EAR with Copycat's jar twice, in lib and in a WAR: leave one of them");
        }
        boolean taken = false;
        try {
            DirectoryLock lock = new DirectoryLock(property, locking.lock(directory));
            taken = true;
            return lock;
        } catch (IOException e) {
            throw new DirectoryUnavailableException(
                    "The data directory " + directory + " cannot be locked (" + e
                            + "), so nothing was started. Check that the server's user may write there.",
                    directory, e);
        } finally {
            if (!taken) {
                System.getProperties().remove(property);
            }
        }
    }

    /**
     * Keeps systems out while somebody only reads: nothing is written, so that it works on a read-only copy too. Other
     * processes that read are let in.
     *
     * @param directory the directory, absolute and without links
     * @param reader one line that tells others in this process who reads
     * @return the lock, until closed
     * @throws DirectoryUnavailableException if a system uses the directory, or that cannot be told
     */
    public static DirectoryLock toRead(Path directory, String reader) {
        return take(directory, reader, DirectoryLock::lockToRead);
    }

    /**
     * The line that names this process as a holder.
     *
     * @param user what this process uses the directory for
     * @return process, host, user and the time
     */
    public static String holder(String user) {
        return "process " + ProcessHandle.current().pid() + " on " + host() + ", " + user + ", since "
                + Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    /** Asks the kernel first: a name server that does not answer would hold up the start. */
    private static String host() {
        try {
            return Files.isReadable(KERNEL_HOST)
                    ? Files.readString(KERNEL_HOST).strip()
                    : InetAddress.getLocalHost().getHostName();
        } catch (IOException nameless) {
            return "a host without a name";
        }
    }

    @Override
    public void close() throws IOException {
        try {
            if (channel != null) {
                channel.close();
            }
        } finally {
            System.getProperties().remove(property);
        }
    }

    private static FileChannel lockAndName(Path directory, String holder) throws IOException {
        FileChannel channel = lock(directory);
        try {
            writeHolder(directory, holder);
            return channel;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static FileChannel lock(Path directory) throws IOException {
        Path file = directory.resolve(LOCK);
        try {
            OwnerOnly.createFile(file);
        } catch (FileAlreadyExistsException usedBefore) {
            // The file stays between runs: what counts is the lock on it.
        }
        FileChannel channel = FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        return requireFree(directory, channel, channel.tryLock());
    }

    /** A directory without a lock file is a copy that no system has used. */
    private static FileChannel lockToRead(Path directory) throws IOException {
        Path file = directory.resolve(LOCK);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return null;
        }
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        return requireFree(directory, channel, channel.tryLock(0, Long.MAX_VALUE, true));
    }

    private static FileChannel requireFree(Path directory, FileChannel channel, FileLock lock) throws IOException {
        if (lock == null) {
            try (channel) {
                throw inUse(directory, user(directory, channel));
            }
        }
        return channel;
    }

    /** Only a system or a command that changes says who it is. */
    private static String user(Path directory, FileChannel channel) throws IOException {
        boolean onlyRead = channel.tryLock(0, Long.MAX_VALUE, true) != null;
        return onlyRead ? "a command that only reads it" : readHolder(directory);
    }

    private static void writeHolder(Path directory, String holder) throws IOException {
        Path next = directory.resolve(HOLDER + ".tmp");
        Files.deleteIfExists(next);
        OwnerOnly.createFile(next);
        Files.writeString(next, holder + "\n");
        Files.move(next, directory.resolve(HOLDER), StandardCopyOption.ATOMIC_MOVE);
    }

    private static DirectoryUnavailableException inUse(Path directory, String holder) {
        return new DirectoryUnavailableException(
                "The data directory " + directory + " is in use by " + holder
                        + ". Stop who uses it; or let this application use another directory (copycat.directory or"
                        + " copycat.application).",
                directory, null);
    }

    private static String readHolder(Path directory) {
        try {
            return Files.readString(directory.resolve(HOLDER)).strip();
        } catch (IOException e) {
            return "another process (who it is could not be read: " + e + ")";
        }
    }
}

package dev.copycat.internal.storage;

import dev.copycat.DirectoryUnavailableException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;

/** Makes the directories of a system, or finds them fit: ours alone to write. */
public final class DirectoryCheck {

    private DirectoryCheck() {}

    /**
     * Makes or checks {@code base/application/system}. The base itself may be a link, nothing below it.
     *
     * @param base where all data lies; its parents are made if missing
     * @param application a checked name
     * @param system a checked name
     * @return the system's directory, absolute
     * @throws DirectoryUnavailableException if one of the three cannot be made or must not be used
     */
    public static Path prepare(Path base, String application, String system) {
        Path top = base.toAbsolutePath().normalize();
        try {
            makeParents(top);
            Path real = make(top).toRealPath();
            writableByOwnerOnly(real);
            Path current = real;
            for (String name : List.of(application, system)) {
                current = make(current.resolve(name));
                noLink(current);
                writableByOwnerOnly(current);
            }
            return current;
        } catch (IOException e) {
            throw new DirectoryUnavailableException(
                    "The data directory " + top + " cannot be made or read (" + e
                            + "). Let the server's user write there, or set copycat.directory.",
                    top, e);
        }
    }

    private static void makeParents(Path directory) throws IOException {
        Path parent = directory.getParent();
        if (parent != null && !Files.isDirectory(parent)) {
            makeParents(parent);
            make(parent);
        }
    }

    private static Path make(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            create(directory);
            if (directory.getParent() != null) {
                DiskDirectory.force(directory.getParent());
            }
        }
        return directory;
    }

    /** Makes it, unless another application of the server does at the same moment. */
    private static void create(Path directory) throws IOException {
        try {
            OwnerOnly.createDirectory(directory);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(directory)) {
                throw e;
            }
        }
    }

    private static void noLink(Path directory) {
        if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
            throw refused(directory, "is a link", "Put a real directory there; links are not followed below copycat.directory");
        }
    }

    private static void writableByOwnerOnly(Path directory) throws IOException {
        if (OwnerOnly.POSIX) {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(directory);
            if (permissions.contains(PosixFilePermission.GROUP_WRITE)
                    || permissions.contains(PosixFilePermission.OTHERS_WRITE)) {
                throw refused(directory, "can be written by its group or by others", "Run: chmod go-w " + directory);
            }
            if (!permissions.contains(PosixFilePermission.OWNER_WRITE)) {
                throw refused(directory, "is read-only", "Run: chmod u+w " + directory);
            }
        }
        if (!Files.isWritable(directory)) {
            throw refused(directory, "is read-only for the server's user", "Let that user write there");
        }
    }

    private static DirectoryUnavailableException refused(Path directory, String fault, String remedy) {
        return new DirectoryUnavailableException(
                "The data directory " + directory + " " + fault + ", so nothing was started. " + remedy + ".",
                directory, null);
    }
}

package dev.copycat.internal.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * Whether an open file still is the one that has its name.
 *
 * <p>To look at the file itself marks its times as seen. Linux then gives the next write times of its own, and to force those too
 * costs a third of a force more. So it is looked at only if its directory is not as it was: whatever takes a name away or gives
 * it to another file sets the time of the directory. That is counted in hundredths of a second, or in whole ones: until such a
 * time is past, a change may not show in it.
 */
final class NamedFile {

    private static final Duration TICK = Duration.ofMillis(100);
    private static final Duration COARSE_TICK = Duration.ofSeconds(3);

    private final Path directory;
    private final Object key;

    /** The directory and its time when the file was last seen under the name. */
    private Object seenDirectory;
    private FileTime seenTime;
    private String seenName;

    /** A file that was just opened by this path. */
    NamedFile(Path path) throws IOException {
        directory = path.getParent();
        key = key(path);
    }

    /** Whether the file is the one of this name in its directory. */
    boolean is(String name) throws IOException {
        try {
            BasicFileAttributes now = Files.readAttributes(directory, BasicFileAttributes.class);
            if (name.equals(seenName)
                    && now.lastModifiedTime().equals(seenTime)
                    && Objects.equals(now.fileKey(), seenDirectory)) {
                return true;
            }
            boolean named = Objects.equals(key, key(directory.resolve(name)));
            seenName = named && settled(now.lastModifiedTime().toInstant()) ? name : null;
            seenTime = now.lastModifiedTime();
            seenDirectory = now.fileKey();
            return named;
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    /** Whether any later change will have another time. */
    private static boolean settled(Instant changed) {
        Duration tick = changed.getNano() % 1_000_000 == 0 ? COARSE_TICK : TICK;
        return changed.plus(tick).isBefore(Instant.now());
    }

    private static Object key(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS).fileKey();
    }
}

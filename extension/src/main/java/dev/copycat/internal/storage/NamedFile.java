package dev.copycat.internal.storage;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * Whether an open file still is the one that has its name.
 *
 * <p>To look at the file itself marks its times as seen. Linux then gives the next write times of its own, and to force those too
 * costs a third of a force more. So it is looked at only if its directory is not as it was: whatever takes a name away or gives
 * it to another file sets the directory's change time, which nobody can set back. That is counted in hundredths of a second, or
 * in whole ones: until such a time is past, a change may not show in it. Where there is no such time, the file is looked at.
 */
final class NamedFile {

    private static final boolean TOLD_BY_DIRECTORY = FileSystems.getDefault().supportedFileAttributeViews().contains("unix");
    private static final Duration TICK = Duration.ofMillis(100);
    private static final Duration COARSE_TICK = Duration.ofSeconds(3);

    private final Path directory;
    private final Object key;
    private final Clock clock;

    /** What the file was last seen as, and its directory then; the name is null if the directory cannot tell a change yet. */
    private String seenName;
    private Map<String, Object> seenDirectory;

    /** A file that was just opened by this path; the clock is the one by which the file system sets times. */
    NamedFile(Path path, Clock clock) throws IOException {
        this.clock = clock;
        directory = path.getParent();
        key = key(path);
    }

    /** Whether the file is the one of this name in its directory. */
    boolean is(String name) throws IOException {
        try {
            Map<String, Object> now = TOLD_BY_DIRECTORY ? Files.readAttributes(directory, "unix:fileKey,ctime") : Map.of();
            if (name.equals(seenName) && now.equals(seenDirectory)) {
                return true;
            }
            boolean named = Objects.equals(key, key(directory.resolve(name)));
            seenName = named && tellsChanges(now) ? name : null;
            seenDirectory = now;
            return named;
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    private boolean tellsChanges(Map<String, Object> now) {
        return now.get("ctime") instanceof FileTime changed && isSettled(changed.toInstant(), clock.instant());
    }

    /** Whether any later change will have another time. */
    static boolean isSettled(Instant changed, Instant now) {
        Duration tick = changed.getNano() % 1_000_000 == 0 ? COARSE_TICK : TICK;
        return changed.plus(tick).isBefore(now);
    }

    private static Object key(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS).fileKey();
    }
}

package dev.copycat.internal.journal;

import dev.copycat.internal.storage.Directory;
import dev.copycat.internal.storage.NumberedFiles;
import java.io.IOException;
import java.util.OptionalLong;

/**
 * The empty file {@code newest-N.jsonl}, which names the newest segment, so that a start notices if that one is gone. It is
 * made when the segment is durable.
 */
public final class NewestSegment {

    private static final NumberedFiles FILES = new NumberedFiles("newest");

    private NewestSegment() {}

    /**
     * The segment that is named.
     *
     * @param directory the system's directory
     * @return its first sequence number, or empty if none is named
     * @throws IOException if the directory cannot be listed
     */
    public static OptionalLong in(Directory directory) throws IOException {
        return directory.list().stream().flatMapToLong(name -> FILES.number(name).stream()).max();
    }

    /**
     * Names a segment; that survives a power cut when this returns.
     *
     * @param directory the system's directory
     * @param first its first sequence number
     * @throws IOException if the disk fails; it or the one before is named then
     */
    public static void set(Directory directory, long first) throws IOException {
        String name = FILES.name(first);
        if (!directory.exists(name)) {
            directory.create(name).close();
        }
        directory.force();
        for (String other : directory.list()) {
            if (FILES.number(other).isPresent() && !other.equals(name)) {
                directory.delete(other);
            }
        }
        directory.force();
    }
}

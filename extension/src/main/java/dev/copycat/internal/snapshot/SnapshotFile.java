package dev.copycat.internal.snapshot;

import dev.copycat.internal.snapshot.SnapshotReader.Header;
import dev.copycat.internal.storage.Directory;
import dev.copycat.internal.storage.NumberedFiles;
import dev.copycat.internal.storage.SystemIdentity;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A snapshot as a reading of all its bytes found it, without the classes whose state it holds.
 *
 * @param name the file's name
 * @param sequence the last transaction whose effect it holds, by its name
 * @param condition whether a start can use it
 * @param instant when it was taken; empty if it is not whole
 */
public record SnapshotFile(String name, long sequence, Condition condition, Optional<Instant> instant) {

    static final NumberedFiles FILES = new NumberedFiles("snapshot");

    /** Whether a start can use a snapshot. */
    public enum Condition {
        /** All checksums hold. */
        WHOLE,
        /** Not as it was written: a start tries the one before it. */
        DAMAGED,
        /** Whole, but of another system, format or sequence number: a start is refused. */
        FOREIGN
    }

    /**
     * Reads the snapshots in a directory.
     *
     * @param directory the system's directory
     * @param system whose files they must be
     * @return the snapshots, the newest last
     * @throws IOException if the disk fails
     */
    public static List<SnapshotFile> in(Directory directory, SystemIdentity system) throws IOException {
        List<SnapshotFile> found = new ArrayList<>();
        for (String name : directory.list()) {
            OptionalLong sequence = FILES.number(name);
            if (sequence.isPresent()) {
                found.add(read(directory, system, name, sequence.getAsLong()));
            }
        }
        return found;
    }

    private static SnapshotFile read(Directory directory, SystemIdentity system, String name, long sequence)
            throws IOException {
        try (SnapshotLines lines = new SnapshotLines(directory.read(name))) {
            Optional<Header> header = SnapshotReader.read(lines, SnapshotLines.NOBODY);
            Condition condition = header.map(whole -> whole.isOf(system, sequence) ? Condition.WHOLE : Condition.FOREIGN)
                    .orElse(Condition.DAMAGED);
            return new SnapshotFile(name, sequence, condition, header.map(Header::instant));
        }
    }
}

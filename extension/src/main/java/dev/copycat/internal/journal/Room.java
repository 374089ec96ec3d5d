package dev.copycat.internal.journal;

import dev.copycat.internal.storage.AppendFile;
import java.io.IOException;

/**
 * The room that a segment has ahead of its records: line feeds, over which records are written. To force what needs no new place
 * on the disk is faster. It ends with a sector, so that no sector is partly in it and partly behind the file's end. For one
 * thread.
 */
final class Room {

    private static final long FIRST = 1 << 16;
    private static final long LARGEST = 1 << 20;
    private static final long SECTOR = 512;

    /** Up to where the file holds it; beyond all bounds if the disk has none to reserve. */
    private long end;

    /** Reserves more in a longer segment, if a batch needs it; does without if there is none. */
    void reserve(AppendFile file, long length, long batch, long fullAt) throws IOException {
        long needed = length + batch;
        if (needed <= end) {
            return;
        }
        long ahead = length + Math.max(FIRST, Math.min(LARGEST, length));
        long until = wholeSectors(Math.max(needed, Math.min(ahead, fullAt)));
        try {
            file.reserve(until - length);
            end = until;
        } catch (IOException noRoom) {
            file.truncate(length);
            end = Long.MAX_VALUE;
        }
    }

    /** Ends the file where its records end. */
    void giveBack(AppendFile file, long length) throws IOException {
        file.truncate(length);
        end = 0;
    }

    private static long wholeSectors(long length) {
        return (length + SECTOR - 1) / SECTOR * SECTOR;
    }
}

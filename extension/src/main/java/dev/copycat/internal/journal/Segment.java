package dev.copycat.internal.journal;

import dev.copycat.internal.storage.Directory;
import dev.copycat.internal.storage.SystemIdentity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A file of the journal, as its name tells it.
 *
 * @param name the file's name
 * @param first the first sequence number that it may hold
 */
public record Segment(String name, long first) {

    /**
     * The segments in a directory; nothing in them is read.
     *
     * @param directory the system's directory
     * @return the segments in the order of the journal
     * @throws IOException if the directory cannot be listed
     */
    public static List<Segment> in(Directory directory) throws IOException {
        List<Segment> segments = new ArrayList<>();
        for (String name : directory.list()) {
            SegmentWriter.FILES.number(name).ifPresent(first -> segments.add(new Segment(name, first)));
        }
        return segments;
    }

    /**
     * Reads the file.
     *
     * @param directory the system's directory
     * @return all of its bytes
     * @throws IOException if the disk fails
     */
    public byte[] read(Directory directory) throws IOException {
        try (InputStream in = directory.read(name)) {
            return in.readAllBytes();
        }
    }

    /**
     * Reads every good record from a byte on, whatever stands between them.
     *
     * @param directory the system's directory
     * @param from the byte
     * @param action what to do with each
     * @throws IOException if the disk fails
     */
    public void salvage(Directory directory, long from, Consumer<Entry> action) throws IOException {
        new SegmentReader(read(directory)).salvage(from, action);
    }

    /**
     * Begins an empty segment; it survives a power cut when this returns.
     *
     * @param directory the system's directory
     * @param system the system
     * @param first the sequence number of the next transaction
     * @throws IOException if the disk fails
     */
    public static void begin(Directory directory, SystemIdentity system, long first) throws IOException {
        try {
            new SegmentWriter(directory, system, Long.MAX_VALUE, first).abandon();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}

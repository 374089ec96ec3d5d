package dev.copycat.internal.journal;

import dev.copycat.internal.storage.AppendFile;
import dev.copycat.internal.storage.Directory;
import dev.copycat.internal.storage.SystemIdentity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * A file of the journal, as its name tells it.
 *
 * @param name the file's name
 * @param first the first sequence number that it may hold
 */
public record Segment(String name, long first) {

    /** A channel copies what it reads through a buffer of that size, outside of the heap. */
    private static final int READ_AT_ONCE = 1 << 16;

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
     * The segments that may hold what follows a sequence number.
     *
     * @param directory the system's directory
     * @param sequence the sequence number
     * @return the segments in the order of the journal
     * @throws IOException if the directory cannot be listed
     */
    public static List<Segment> after(Directory directory, long sequence) throws IOException {
        List<Segment> all = in(directory);
        int from = 0;
        while (from + 1 < all.size() && all.get(from + 1).first() <= sequence + 1) {
            from++;
        }
        return all.subList(Math.min(from, all.size()), all.size());
    }

    /**
     * The first sequence number of the segment after one.
     *
     * @param segments some in the order of the journal
     * @param index which of them
     * @return that of the next, or empty if it is the last
     */
    public static OptionalLong following(List<Segment> segments, int index) {
        return index + 1 == segments.size() ? OptionalLong.empty() : OptionalLong.of(segments.get(index + 1).first());
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
            byte[] bytes = new byte[in.available()];
            int length = 0;
            for (int read = 0; read >= 0 && length < bytes.length; length += Math.max(read, 0)) {
                read = in.read(bytes, length, Math.min(READ_AT_ONCE, bytes.length - length));
            }
            byte[] rest = in.readAllBytes();
            byte[] all = length + rest.length == bytes.length ? bytes : Arrays.copyOf(bytes, length + rest.length);
            System.arraycopy(rest, 0, all, length, rest.length);
            return all;
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
     * Replaces the file by a new one, which survives a power cut when this returns. Forcing the file as it is would not do: if
     * a force of it failed once, a later one succeeds without having written anything.
     *
     * @param directory the system's directory
     * @param bytes the content
     * @param length how many bytes of it count
     * @throws IOException if the disk fails; the file is then as it was, or replaced
     */
    public void writeAnew(Directory directory, byte[] bytes, int length) throws IOException {
        String unfinished = SegmentWriter.FILES.unfinished(first);
        if (directory.exists(unfinished)) {
            directory.delete(unfinished);
        }
        try (AppendFile file = directory.create(unfinished)) {
            file.append(bytes, 0, length);
            file.force();
        }
        directory.rename(unfinished, name);
        directory.force();
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

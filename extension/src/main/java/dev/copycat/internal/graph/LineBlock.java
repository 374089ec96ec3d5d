package dev.copycat.internal.graph;

import dev.copycat.internal.json.JsonInput;
import dev.copycat.internal.json.ByteScan;
import java.util.ArrayList;
import java.util.List;

/** Lines that stand one behind the other, and what was read of them ahead of their turn. For one thread at a time. */
final class LineBlock {

    /**
     * What was read of a line.
     *
     * @param id the number of the object
     * @param kind its {@link FileClass}; or how these further parts of it are laid out
     * @param content the object; or the parts, a {@link PartList}
     * @param references pairs of slot and target
     * @param more whether the parts go on in another line
     * @param end where the line feed is
     */
    record Line(long id, Object kind, Object content, int[] references, boolean more, int end) {}

    private final byte[] bytes;
    private final int begin;
    private final int end;
    private final List<Line> read = new ArrayList<>();

    /** Lines, each with its line feed. */
    LineBlock(byte[] bytes, int begin, int end) {
        this.bytes = bytes;
        this.begin = begin;
        this.end = end;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Whether lines were read ahead. */
    boolean isRead() {
        return !read.isEmpty();
    }

    /** What was read of a line, or null. */
    Line read(int line) {
        return read.get(line);
    }

    /** Keeps what was read of the next line, or null. */
    void add(Line line) {
        read.add(line);
    }

    /** Where the line ends that begins at a byte. */
    int lineFeed(int from) {
        return ByteScan.lineFeed(bytes, from, end);
    }

    /** Where the first line begins. */
    int begin() {
        return begin;
    }

    /** Behind the last line feed. */
    int end() {
        return end;
    }

    JsonInput input(int from, int to) {
        return new JsonInput(bytes, from, to);
    }

    /** Whether a line feed is at a byte. */
    boolean isEnd(int at) {
        return at < end && bytes[at] == '\n';
    }
}

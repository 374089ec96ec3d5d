package dev.copycat.wiki.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads the lines of one journal segment from its end to its beginning.
 *
 * <pre>
 * {"copycat":"journal",…}\n  {"seq":41,…}\n  {"seq":42,…}\n  [half a line being written]  [\n\n\n … room for more]
 * </pre>
 */
final class SegmentTail implements AutoCloseable {

    private static final int BLOCK = 16 * 1024;
    private static final int LONGEST_LINE = 4 * 1024 * 1024;

    private final RandomAccessFile file;

    /** Behind the line that {@link #previous} reads next: the place after its line end. */
    private long end;

    SegmentTail(Path segment) throws IOException {
        file = new RandomAccessFile(segment.toFile(), "r");
        end = endOfLines();
    }

    /** The line before the one returned last; nothing at the beginning of the file, or if the line is absurdly long. */
    Optional<String> previous() throws IOException {
        if (end == 0) {
            return Optional.empty();
        }
        long start = afterLineEndBefore(end - 1);
        if (end - start > LONGEST_LINE) {
            return Optional.empty();
        }
        byte[] line = new byte[(int) (end - 1 - start)];
        file.seek(start);
        file.readFully(line);
        end = start;
        return Optional.of(new String(line, StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private long endOfLines() throws IOException {
        return afterLineEndBefore(endOfText());
    }

    /** Where the room begins: no line is empty and none has a NUL in it, so this is found by halving. */
    private long endOfText() throws IOException {
        long text = 0;
        long room = file.length();
        while (text < room) {
            long middle = (text + room) >>> 1;
            if (isRoom(middle)) {
                room = middle;
            } else {
                text = middle + 1;
            }
        }
        return text;
    }

    private boolean isRoom(long place) throws IOException {
        file.seek(Math.max(0, place - 1));
        int before = place == 0 ? '\n' : file.read();
        int here = file.read();
        return here <= 0 || here == '\n' && (before <= 0 || before == '\n');
    }

    /** The place after the last line end before a place; 0 if there is none. */
    private long afterLineEndBefore(long place) throws IOException {
        byte[] block = new byte[BLOCK];
        for (long blockEnd = place; blockEnd > 0; ) {
            int length = (int) Math.min(BLOCK, blockEnd);
            file.seek(blockEnd - length);
            file.readFully(block, 0, length);
            for (int i = length - 1; i >= 0; i--) {
                if (block[i] == '\n') {
                    return blockEnd - length + i + 1;
                }
            }
            blockEnd -= length;
        }
        return 0;
    }
}

package dev.copycat.internal.graph;

import java.io.IOException;

/** Where the lines of a written graph go. */
@FunctionalInterface
public interface LineSink {

    /**
     * Takes one line.
     *
     * @param bytes holds the line, without a line break; overwritten as soon as this returns
     * @param from its first byte
     * @param length how many bytes it has
     * @throws IOException if it cannot be kept; the writing ends
     */
    void line(byte[] bytes, int from, int length) throws IOException;

    /**
     * Takes several lines.
     *
     * @param bytes holds the lines, each with a line feed behind it; overwritten as soon as this returns
     * @param from the first byte
     * @param to after the last line feed
     * @param count how many lines there are
     * @throws IOException if they cannot be kept; the writing ends
     */
    default void lines(byte[] bytes, int from, int to, long count) throws IOException {
        int line = from;
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\n') {
                line(bytes, line, i - line);
                line = i + 1;
            }
        }
    }
}

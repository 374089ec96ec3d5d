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
}

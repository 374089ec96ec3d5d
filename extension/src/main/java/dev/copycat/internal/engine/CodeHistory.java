package dev.copycat.internal.engine;

import java.io.IOException;
import java.util.List;

/** On which code the transactions of a system ran: beans, methods, classes and fields. Used by one thread. */
public interface CodeHistory {

    /** For systems whose code is of no interest. */
    CodeHistory NONE = new CodeHistory() {

        @Override
        public List<String> changes(long after, long last) {
            return List.of();
        }

        @Override
        public boolean refuses() {
            return false;
        }

        @Override
        public void begin(long next) {}
    };

    /**
     * How today's code differs from that on which some transactions ran.
     *
     * @param after the sequence number before the first of them
     * @param last the last of them
     * @return what was added and removed, one line each; empty if nothing was, or if nobody knows
     * @throws IOException if the disk fails
     */
    List<String> changes(long after, long last) throws IOException;

    /**
     * Whether it is known on which code transactions ran.
     *
     * @param after the sequence number before the first of them
     * @return whether {@link #changes} tells all that changed
     * @throws IOException if the disk fails
     */
    default boolean knows(long after) throws IOException {
        return true;
    }

    /**
     * What to do about changes.
     *
     * @return whether a start is refused because of them, and not only warned about
     */
    boolean refuses();

    /**
     * Notes that transactions run on today's code from now on; survives a power cut when this returns.
     *
     * @param next the first of them
     * @throws IOException if the disk fails
     */
    void begin(long next) throws IOException;
}

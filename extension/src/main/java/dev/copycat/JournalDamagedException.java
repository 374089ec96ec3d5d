package dev.copycat;

import java.nio.file.Path;

/**
 * Damage to acknowledged transactions: a bad record, a gap, a missing segment, a file of another system.
 * The start is refused and nothing was changed.
 */
public final class JournalDamagedException extends PrevalenceException {

    private static final long serialVersionUID = 1L;

    private final transient Path file;
    private final long offset;
    private final long sequence;

    /**
     * For Copycat itself.
     *
     * @param message what, where, and what to do next
     * @param file the segment
     * @param offset the byte in the segment at which the damage begins
     * @param sequence the sequence number expected there
     */
    public JournalDamagedException(String message, Path file, long offset, long sequence) {
        super(message);
        this.file = file;
        this.offset = offset;
        this.sequence = sequence;
    }

    /**
     * The segment.
     *
     * @return the segment
     */
    public Path file() {
        return file;
    }

    /**
     * The byte in the segment at which the damage begins.
     *
     * @return the byte in the segment at which the damage begins
     */
    public long offset() {
        return offset;
    }

    /**
     * The sequence number expected there.
     *
     * @return the sequence number expected there
     */
    public long sequence() {
        return sequence;
    }
}

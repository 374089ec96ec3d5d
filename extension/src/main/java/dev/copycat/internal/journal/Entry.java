package dev.copycat.internal.journal;

import dev.copycat.internal.engine.Transaction;
import dev.copycat.internal.storage.SealedLine;
import java.nio.charset.StandardCharsets;

/**
 * A transaction in a segment, and the line that records it.
 *
 * @param transaction the transaction
 * @param batch the first sequence number not known to be durable when it was written
 * @param segment the bytes of the whole segment; not to be changed
 * @param from the line's first byte in them
 * @param to after its last byte, the line feed not included
 */
public record Entry(Transaction transaction, long batch, byte[] segment, int from, int to) implements RecordFormat.Line {

    /**
     * The line as it is.
     *
     * @return its text, without the line feed
     */
    public String line() {
        return new String(segment, from, to - from, StandardCharsets.UTF_8);
    }

    /**
     * The line's own checksum, which tells this record from any other of its sequence number.
     *
     * @return eight hexadecimal digits
     */
    public String checksum() {
        return SealedLine.checksum(segment, to);
    }
}

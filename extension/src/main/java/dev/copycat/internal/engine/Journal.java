package dev.copycat.internal.engine;

import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * The ordered file of transactions. First {@link #inspect}, then {@link #replay}, then {@link #open}; after that one
 * thread appends, writes and forces. Not thread-safe, but for {@link #history} and {@link #bytesAfter}.
 */
public interface Journal extends AutoCloseable {

    /**
     * What follows a sequence number.
     *
     * @param lastSequence the last transaction in the journal
     * @param lastInstant its instant; {@link Instant#MIN} if there is none
     * @param methods every method named after that sequence number
     */
    record Tail(long lastSequence, Instant lastInstant, Collection<MethodName> methods) {}

    /**
     * Reads and verifies everything after a snapshot. Changes nothing.
     *
     * @param snapshot the sequence number of the state that the transactions will be applied to; empty if there is no
     *     snapshot, in which case there must be no transactions
     * @return what was found
     * @throws IOException if the disk fails
     * @throws dev.copycat.JournalDamagedException if anything acknowledged is damaged or missing
     */
    Tail inspect(OptionalLong snapshot) throws IOException;

    /**
     * Reads the inspected transactions, in order.
     *
     * @param action what to do with each
     * @throws IOException if the disk fails
     */
    void replay(Consumer<Transaction> action) throws IOException;

    /**
     * Reads transactions that are durable, in order, while others may be written.
     *
     * @param after the sequence number of the state that they will be applied to
     * @param last the last one that is wanted
     * @param action what to do with each that counts
     * @throws IOException if the disk fails, or not all of them can be read
     */
    void history(long after, long last, Consumer<Transaction> action) throws IOException;

    /**
     * How much there is to read after a sequence number.
     *
     * @param after the sequence number
     * @return the size of the files that {@link #history} would read, in bytes
     * @throws IOException if the disk fails
     */
    long bytesAfter(long after) throws IOException;

    /**
     * Makes ready for transactions after the inspected ones: moves a torn tail aside and starts a new segment.
     *
     * @throws IOException if the disk fails
     */
    void open() throws IOException;

    /**
     * Adds a transaction to the batch that {@link #write()} will write.
     *
     * @param transaction its sequence follows the one before
     * @return how many bytes its record has
     */
    int append(Transaction transaction);

    /** Takes back what was appended since the last write. */
    void discard();

    /**
     * Hands the batch to the operating system. If that fails nothing of the batch is kept.
     *
     * @throws IOException if the batch could not be written and what was written of it is gone again
     * @throws java.io.UncheckedIOException if it is unknown what is on the disk
     */
    void write() throws IOException;

    /**
     * Makes everything written survive a power cut.
     *
     * @throws IOException if that is not certain
     */
    void force() throws IOException;

    /**
     * Deletes the segments that hold nothing after a sequence number.
     *
     * @param sequence the oldest state that the journal must still lead on from
     * @throws IOException if the disk fails
     */
    void dropThrough(long sequence) throws IOException;

    /** Lets go of the files as they are: nothing more is written or forced. */
    void abandon();

    /**
     * Forces everything and ends the journal in order.
     *
     * @throws IOException if that is not certain
     */
    @Override
    void close() throws IOException;
}

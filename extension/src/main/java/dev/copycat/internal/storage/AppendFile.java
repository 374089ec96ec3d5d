package dev.copycat.internal.storage;

import java.io.Closeable;
import java.io.IOException;

/** A file that grows at its end. Not thread-safe; an interrupt of the calling thread does no harm. */
public interface AppendFile extends Closeable {

    /**
     * The file's size, with what is reserved in it.
     *
     * @return the size in bytes
     * @throws IOException if it cannot be told
     */
    long length() throws IOException;

    /**
     * Appends bytes; afterwards the operating system has all of them.
     *
     * @param bytes the array
     * @param from the first byte
     * @param count how many
     * @throws IOException if not all could be written; some may have been
     */
    void append(byte[] bytes, int from, int count) throws IOException;

    /**
     * Makes room after the end: fills it with line feeds, over which {@link #append} then writes. To force what needs no new
     * place on the disk is faster.
     *
     * @param bytes how many
     * @throws IOException if there is no such room; then the file may be longer, and is to be {@linkplain #truncate cut off}
     */
    void reserve(long bytes) throws IOException;

    /**
     * Cuts the file off, with all that was reserved.
     *
     * @param length the size to keep, in bytes
     * @throws IOException if it could not be done
     */
    void truncate(long length) throws IOException;

    /**
     * Whether a name in the directory is that of this file, and not of none or of another that was put in its place.
     *
     * @param name the name
     * @return whether it is; on a file system that does not tell files apart, whether there is any of that name
     * @throws IOException if that cannot be told
     */
    boolean isNamed(String name) throws IOException;

    /**
     * Makes the content survive a power cut.
     *
     * @throws IOException if that is not certain; it will not become certain by trying again
     */
    void force() throws IOException;

    /**
     * Begins to make durable what is written so far, and returns: the next force then has less to wait for. Nothing is certain
     * before that.
     *
     * @throws IOException if what was begun so before has failed; the next force fails as well
     */
    default void forceAhead() throws IOException {
        // A file need not be any faster.
    }

    @Override
    void close() throws IOException;
}

package dev.copycat.internal.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * A flat directory of files that belongs to one prevalent system.
 *
 * <p>What is written survives the process at once, and a power cut only after {@link AppendFile#force()}; what is created,
 * renamed or deleted survives a power cut only after {@link #force()}. Thread-safe, as long as one file has one writer.
 */
public interface Directory {

    /**
     * Where it is, for messages.
     *
     * @return the absolute path
     */
    Path path();

    /**
     * The files in it.
     *
     * @return the names, sorted
     * @throws IOException if it cannot be listed
     */
    List<String> list() throws IOException;

    /**
     * Whether there is a file.
     *
     * @param name the file's name
     * @return whether it is there now
     * @throws IOException if that cannot be told
     */
    default boolean exists(String name) throws IOException {
        return list().contains(name);
    }

    /**
     * Creates a file to append to, readable by its owner only from the first byte.
     *
     * @param name a name that no file has yet
     * @return the file, empty
     * @throws IOException if there is such a file, or it cannot be created
     */
    AppendFile create(String name) throws IOException;

    /**
     * Opens an existing file to append to or to cut.
     *
     * @param name the file's name
     * @return the file
     * @throws IOException if there is no such regular file, or it cannot be opened
     */
    AppendFile append(String name) throws IOException;

    /**
     * Opens a file for reading from its start.
     *
     * @param name the file's name
     * @return its bytes, not buffered
     * @throws IOException if there is no such regular file, or it cannot be opened
     */
    InputStream read(String name) throws IOException;

    /**
     * Gives a file another name, in one step; a file that had that name is gone.
     *
     * @param from the present name
     * @param to the new name
     * @throws IOException if it could not be done
     */
    void rename(String from, String to) throws IOException;

    /**
     * Deletes a file.
     *
     * @param name the file's name
     * @throws IOException if there is none, or it cannot be deleted
     */
    void delete(String name) throws IOException;

    /**
     * Makes all that was created, renamed or deleted survive a power cut.
     *
     * @throws IOException if that is not certain
     */
    void force() throws IOException;
}

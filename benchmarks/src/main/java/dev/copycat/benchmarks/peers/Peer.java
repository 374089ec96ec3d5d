package dev.copycat.benchmarks.peers;

import dev.copycat.Durability;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A wiki that survives its process. Everything but {@link #open} and {@link #close} is called by many threads at once, and a
 * change returns when it is as durable as the peer was opened for.
 */
public interface Peer {

    /**
     * Opens the wiki in a directory, recovering what is there. A peer is opened once.
     *
     * @param directory its own directory; made if missing
     * @param durability when a change returns
     * @throws Exception whatever the peer throws
     */
    void open(Path directory, Durability durability) throws Exception;

    /**
     * Makes a page that is not there yet.
     *
     * @param id its id
     * @param content its content
     * @throws Exception whatever the peer throws
     */
    void create(String id, String content) throws Exception;

    /**
     * Changes the content of a page that is there, with its time and revision.
     *
     * @param id its id
     * @param content its new content
     * @throws Exception whatever the peer throws
     */
    void edit(String id, String content) throws Exception;

    /**
     * Reads a page.
     *
     * @param id its id
     * @return its content; empty if there is no such page
     * @throws Exception whatever the peer throws
     */
    String read(String id) throws Exception;

    /**
     * Counts the pages.
     *
     * @return how many there are
     * @throws Exception whatever the peer throws
     */
    long pages() throws Exception;

    /**
     * Closes the wiki in an orderly way.
     *
     * @throws Exception whatever the peer throws
     */
    void close() throws Exception;

    /**
     * Whether a change can be made to survive a power cut.
     *
     * @return true if {@link Durability#FORCE} has a meaning here
     */
    default boolean forces() {
        return true;
    }

    /**
     * Whether the peer can write its whole state, or a copy of its files, while it is in use.
     *
     * @return true if {@link #snapshot} works
     */
    default boolean snapshots() {
        return true;
    }

    /**
     * Takes a snapshot, or what comes nearest to it here.
     *
     * @return its size in bytes
     * @throws Exception whatever the peer throws
     */
    default long snapshot() throws Exception {
        throw new UnsupportedOperationException(getClass().getSimpleName() + " takes no snapshots");
    }

    /**
     * Opens the wiki from the last snapshot, with {@link Durability#WRITE}.
     *
     * @param directory as it was given to {@link #open} when the snapshot was taken
     * @throws Exception whatever the peer throws
     */
    default void openSnapshot(Path directory) throws Exception {
        open(directory, Durability.WRITE);
    }

    /**
     * How long the peer itself says that its recovery took, without the start of what it runs in.
     *
     * @return the time, if it is told
     */
    default Optional<Duration> recovery() {
        return Optional.empty();
    }
}

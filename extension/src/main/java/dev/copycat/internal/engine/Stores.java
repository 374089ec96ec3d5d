package dev.copycat.internal.engine;

import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Where a system's data lies, once its directory is ours.
 *
 * @param journal the transactions
 * @param snapshots the snapshots
 * @param code on which code the transactions ran
 * @param lock released by closing it, after all else
 */
public record Stores(Journal journal, SnapshotStore snapshots, CodeHistory code, Closeable lock) {

    private static final Logger LOG = System.getLogger("dev.copycat");

    /**
     * Stores that do not tell on which code transactions ran.
     *
     * @param journal the transactions
     * @param snapshots the snapshots
     * @param lock released by closing it, after all else
     */
    public Stores(Journal journal, SnapshotStore snapshots, Closeable lock) {
        this(journal, snapshots, CodeHistory.NONE, lock);
    }

    /** The last that happens to the journal. */
    void closeJournal(Engine engine, boolean inOrder) {
        if (!inOrder) {
            journal.abandon();
            return;
        }
        try {
            journal.close();
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.ERROR, "Prevalent system " + engine.name() + ": the journal in " + engine.directory()
                    + " could not be closed in order; the next start will check it.", e);
        }
    }

    /** Gives the directory back. */
    void unlock(Engine engine) {
        try {
            lock.close();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Prevalent system " + engine.name() + ": the lock on " + engine.directory()
                    + " could not be released; it ends with this process.", e);
        }
    }

    /** Takes the directory and opens what is in it. */
    @FunctionalInterface
    public interface Opener {

        /**
         * Opens the stores.
         *
         * @return the stores, nothing read yet
         * @throws IOException if the disk fails
         * @throws dev.copycat.DirectoryUnavailableException if the directory cannot be used
         */
        Stores open() throws IOException;
    }
}

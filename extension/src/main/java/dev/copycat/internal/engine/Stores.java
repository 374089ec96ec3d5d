package dev.copycat.internal.engine;

import java.io.Closeable;
import java.io.IOException;

/**
 * Where a system's data lies, once its directory is ours.
 *
 * @param journal the transactions
 * @param snapshots the snapshots
 * @param code on which code the transactions ran
 * @param lock released by closing it, after all else
 */
public record Stores(Journal journal, SnapshotStore snapshots, CodeHistory code, Closeable lock) {

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

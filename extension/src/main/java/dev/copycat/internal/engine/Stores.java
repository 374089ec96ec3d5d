package dev.copycat.internal.engine;

import java.io.Closeable;
import java.io.IOException;

/**
 * Where a system's data lies, once its directory is ours.
 *
 * @param journal the transactions
 * @param snapshots the snapshots
 * @param lock released by closing it, after all else
 */
public record Stores(Journal journal, SnapshotStore snapshots, Closeable lock) {

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

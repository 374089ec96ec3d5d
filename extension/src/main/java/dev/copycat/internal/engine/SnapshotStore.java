package dev.copycat.internal.engine;

import dev.copycat.Snapshot;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The snapshots of a system. Thread-safe. */
public interface SnapshotStore {

    /**
     * Puts the newest whole snapshot into beans.
     *
     * @param beans the instances by bean name
     * @return that snapshot, or empty if there is none and never was
     * @throws IOException if the disk fails
     * @throws dev.copycat.SnapshotDamagedException if there are snapshots, none of them whole
     * @throws dev.copycat.StateNotCarriedException if the state does not fit the beans
     */
    Optional<Snapshot> restore(Map<String, Object> beans) throws IOException;

    /**
     * Writes a snapshot; it survives a power cut when this returns.
     *
     * @param sequence the last transaction whose effect the beans hold
     * @param instant now
     * @param beans the instances by bean name; they do not change meanwhile
     * @return the snapshot
     * @throws IOException if the disk fails; the earlier snapshots are untouched
     * @throws dev.copycat.StateNotCarriedException if an object cannot be written; nothing was kept
     */
    Snapshot write(long sequence, Instant instant, Map<String, Object> beans) throws IOException;

    /**
     * Deletes all but the two newest.
     *
     * @return the sequence number of the older of the two; the journal after it must be kept too
     * @throws IOException if the disk fails
     */
    long dropOlder() throws IOException;
}

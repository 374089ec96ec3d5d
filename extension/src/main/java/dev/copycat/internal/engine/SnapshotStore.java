package dev.copycat.internal.engine;

import dev.copycat.Snapshot;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

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
     * The newest snapshot that was found whole, or was written.
     *
     * @return its sequence number, also if its state did not fit the beans; empty before the first
     */
    OptionalLong newest();

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

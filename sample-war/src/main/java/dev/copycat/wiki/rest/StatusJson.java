package dev.copycat.wiki.rest;

import dev.copycat.Snapshot;
import dev.copycat.SystemStatus;
import java.time.Instant;

/**
 * The prevalent system at one moment.
 *
 * @param phase where it is in its life
 * @param lastSequence the last transaction that ran
 * @param recoveryMillis how long the last start took to bring the state back, in milliseconds
 * @param lastSnapshot the newest snapshot; absent if there is none
 */
public record StatusJson(String phase, long lastSequence, long recoveryMillis, SnapshotJson lastSnapshot) {

    static StatusJson of(SystemStatus status) {
        return new StatusJson(
                status.phase().name(),
                status.lastSequence(),
                status.recoveryTime().toMillis(),
                status.lastSnapshot().map(SnapshotJson::of).orElse(null));
    }

    /**
     * A snapshot.
     *
     * @param sequence the last transaction in it
     * @param at when it was taken
     * @param file the file's name
     * @param bytes its size
     */
    public record SnapshotJson(long sequence, Instant at, String file, long bytes) {

        static SnapshotJson of(Snapshot snapshot) {
            return new SnapshotJson(
                    snapshot.sequence(),
                    snapshot.instant(),
                    snapshot.file().getFileName().toString(),
                    snapshot.bytes());
        }
    }
}

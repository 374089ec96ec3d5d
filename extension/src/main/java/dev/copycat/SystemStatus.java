package dev.copycat;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;

/**
 * A prevalent system at one moment.
 *
 * @param phase where it is in its life
 * @param lastSequence the last transaction that ran; 0 before the first one
 * @param lastSnapshot the newest snapshot on disk; empty only until the recovery is over
 * @param recoveryTime how long the recovery took; zero until it is over
 */
public record SystemStatus(Phase phase, long lastSequence, Optional<Snapshot> lastSnapshot, Duration recoveryTime) {

    /**
     * Checks the values.
     *
     * @param phase where it is in its life
     * @param lastSequence the last transaction that ran; 0 before the first one
     * @param lastSnapshot the newest snapshot on disk; empty only until the recovery is over
     * @param recoveryTime how long the recovery took; zero until it is over
     */
    public SystemStatus {
        requireNonNull(phase, "phase");
        requireNonNull(lastSnapshot, "lastSnapshot");
        requireNonNull(recoveryTime, "recoveryTime");
    }
}

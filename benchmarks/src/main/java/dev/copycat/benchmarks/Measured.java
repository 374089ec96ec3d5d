package dev.copycat.benchmarks;

import java.time.Duration;

/**
 * What a window gave.
 *
 * @param ended calls that ended within it
 * @param length how long it was
 * @param latencies how long the calls took
 */
record Measured(long ended, Duration length, Latencies latencies) {

    double perSecond() {
        return ended * 1e9 / length.toNanos();
    }
}

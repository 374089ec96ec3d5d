package dev.copycat.internal.journal;

/**
 * What a segment holds.
 *
 * @param next the sequence number after its last good record
 * @param ending how it ends
 * @param offset the byte after the last good line
 * @param fault what is wrong at that byte, in words; empty if nothing
 */
public record Content(long next, Ending ending, long offset, String fault) {

    /** How a segment ends after its last good record. */
    public enum Ending {
        /** Nothing more, or nothing but NUL. */
        PLAIN,
        /** A close mark: everything was durable and the stop was orderly. */
        CLOSED,
        /** Records that were never acknowledged, or parts of them. */
        TORN,
        /** Something that was acknowledged is not there as it was written. */
        DAMAGED
    }
}

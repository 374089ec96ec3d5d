package dev.copycat.internal.journal;

/**
 * What a segment holds.
 *
 * @param next the sequence number after its last good record
 * @param ending how it ends
 * @param offset the byte after the last good line
 * @param written the byte behind which there is only reserved room, or nothing
 * @param fault what is wrong at that byte, in words; empty if nothing
 */
public record Content(long next, Ending ending, long offset, long written, String fault) {

    /** How a segment ends after its last good record. */
    public enum Ending {
        /** Nothing more, or only reserved room. */
        PLAIN,
        /** A close mark: everything was durable and the stop was orderly. */
        CLOSED,
        /** Records that were never acknowledged, or parts of them. */
        TORN,
        /** Something that was acknowledged is not there as it was written. */
        DAMAGED
    }
}

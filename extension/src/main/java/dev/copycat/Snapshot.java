package dev.copycat;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Instant;

/**
 * The whole state of a prevalent system at one sequence number, as a file of readable text.
 *
 * @param sequence the last transaction whose effect it holds; 0 for the first state, before any transaction
 * @param instant when it was taken
 * @param file where it is; absolute
 * @param bytes the file's size in bytes
 */
public record Snapshot(long sequence, Instant instant, Path file, long bytes) {

    /**
     * Checks the values.
     *
     * @param sequence the last transaction whose effect it holds; 0 for the first state, before any transaction
     * @param instant when it was taken
     * @param file where it is; absolute
     * @param bytes the file's size in bytes
     */
    public Snapshot {
        requireNonNull(instant, "instant");
        requireNonNull(file, "file");
        if (sequence < 0 || bytes < 0) {
            throw new IllegalArgumentException("A snapshot's sequence and bytes are 0 or more: " + sequence + ", " + bytes);
        }
    }
}

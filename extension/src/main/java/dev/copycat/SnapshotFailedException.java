package dev.copycat;

import java.nio.file.Path;

/** A snapshot file could not be written. The earlier snapshots and the journal are whole. */
public final class SnapshotFailedException extends PrevalenceException {

    private static final long serialVersionUID = 1L;

    private final transient Path file;

    /**
     * For Copycat itself.
     *
     * @param message what, where, and what to do next
     * @param file the system's directory, or the file in it that could not be written
     * @param cause what it comes from
     */
    public SnapshotFailedException(String message, Path file, Throwable cause) {
        super(message, cause);
        this.file = file;
    }

    /**
     * Where it failed.
     *
     * @return the system's directory, or the file in it that could not be written
     */
    public Path file() {
        return file;
    }
}

package dev.copycat;

import java.nio.file.Path;

/** A data directory that cannot be used: read-only, writable by others, or in use. Nothing was changed in it. */
public final class DirectoryUnavailableException extends PrevalenceException {

    private static final long serialVersionUID = 1L;

    private final transient Path directory;

    /**
     * For Copycat itself.
     *
     * @param message what, where, and what to do next
     * @param directory the directory
     * @param cause what it comes from
     */
    public DirectoryUnavailableException(String message, Path directory, Throwable cause) {
        super(message, cause);
        this.directory = directory;
    }

    /**
     * The directory.
     *
     * @return the directory
     */
    public Path directory() {
        return directory;
    }
}

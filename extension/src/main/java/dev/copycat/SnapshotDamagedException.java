package dev.copycat;

import java.nio.file.Path;

/** No snapshot of this system that can be used is left. The start is refused. */
public final class SnapshotDamagedException extends PrevalenceException {

    private static final long serialVersionUID = 1L;

    private final transient Path file;

    /**
     * For Copycat itself.
     *
     * @param message what, where, and what to do next
     * @param file the newest damaged snapshot
     * @param cause what it comes from
     */
    public SnapshotDamagedException(String message, Path file, Throwable cause) {
        super(message, cause);
        this.file = file;
    }

    /**
     * The newest damaged snapshot.
     *
     * @return the newest damaged snapshot
     */
    public Path file() {
        return file;
    }
}

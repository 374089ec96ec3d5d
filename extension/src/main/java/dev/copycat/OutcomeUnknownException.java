package dev.copycat;

/**
 * The record of the call may or may not be on disk, because a force failed. The call did not run; after the restart it is
 * there once or not at all.
 */
public final class OutcomeUnknownException extends PrevalenceException {

    private static final long serialVersionUID = 1L;

    private final long sequence;

    /**
     * For Copycat itself.
     *
     * @param message what, where, and what to do next
     * @param sequence the sequence number of the call
     * @param cause what it comes from
     */
    public OutcomeUnknownException(String message, long sequence, Throwable cause) {
        super(message, cause);
        this.sequence = sequence;
    }

    /**
     * The sequence number of the call.
     *
     * @return the sequence number of the call
     */
    public long sequence() {
        return sequence;
    }
}

package dev.copycat;

/**
 * The caller cannot know what became of the transaction. Either writing it failed, as with a failed force: it did not run, and
 * after the restart it is there once or not at all. Or the state was rebuilt while it was in the journal: then it is there, and
 * its result is lost. The message says which.
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

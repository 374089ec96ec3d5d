package dev.copycat;

/**
 * A journaled transaction ended in an error of the virtual machine when it was replayed, so nobody knows the state after
 * it. The system answers no calls; nothing on disk was changed.
 */
public final class ReplayFailedException extends PrevalenceException {

    private static final long serialVersionUID = 1L;

    private final long sequence;

    /**
     * For Copycat itself.
     *
     * @param message what, where, and what to do next
     * @param sequence the transaction's sequence number
     * @param cause the error
     */
    public ReplayFailedException(String message, long sequence, Throwable cause) {
        super(message, cause);
        this.sequence = sequence;
    }

    /**
     * The transaction's sequence number.
     *
     * @return the transaction's sequence number
     */
    public long sequence() {
        return sequence;
    }
}

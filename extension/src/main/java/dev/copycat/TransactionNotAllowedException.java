package dev.copycat;

/**
 * A call refused because of the call it was made in: a query that reached a transaction, or a transaction that reached
 * another system. The refused method did not run.
 */
public final class TransactionNotAllowedException extends PrevalenceException {

    private static final long serialVersionUID = 1L;

    private final String method;

    /**
     * For Copycat itself.
     *
     * @param message what, where, and what to do next
     * @param method the method that was refused
     */
    public TransactionNotAllowedException(String message, String method) {
        super(message);
        this.method = method;
    }

    /**
     * The method that was refused.
     *
     * @return the method that was refused
     */
    public String method() {
        return method;
    }
}

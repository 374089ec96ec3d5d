package dev.copycat;

/** The call could not be journaled and nothing of it was kept. It did not run and may be tried again. */
public final class TransactionRefusedException extends PrevalenceException {

    private static final long serialVersionUID = 1L;

    private final String method;

    /**
     * For Copycat itself.
     *
     * @param message what, where, and what to do next
     * @param method the method that was refused
     * @param cause what it comes from
     */
    public TransactionRefusedException(String message, String method, Throwable cause) {
        super(message, cause);
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

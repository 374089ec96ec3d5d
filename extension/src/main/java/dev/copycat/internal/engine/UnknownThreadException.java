package dev.copycat.internal.engine;

/** The container makes no beans on the calling thread; it may on another. */
public final class UnknownThreadException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** On the calling thread. */
    public UnknownThreadException() {
        super("The container injects nothing on the thread " + Thread.currentThread().getName() + ", as Payara does on threads"
                + " that are not its own. Call the bean from a thread of the server's.");
    }

    /** Whether that is what something failed for. */
    static boolean isCauseOf(Throwable failed) {
        Throwable cause = failed;
        while (cause != null && !(cause instanceof UnknownThreadException)) {
            cause = cause.getCause();
        }
        return cause != null;
    }
}

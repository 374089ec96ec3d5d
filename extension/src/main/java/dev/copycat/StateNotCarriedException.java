package dev.copycat;

/**
 * An object that cannot be carried: one of the state, found by a snapshot or a start, which then changes no file; or one in a
 * result or an argument, found by a call. What became of that call the message says: a transaction may have run and be kept.
 */
public final class StateNotCarriedException extends PrevalenceException {

    private static final long serialVersionUID = 1L;

    private final String path;

    /**
     * For Copycat itself.
     *
     * @param message what, where, and what to do next
     * @param path the path to the object, from the bean
     * @param cause what it comes from
     */
    public StateNotCarriedException(String message, String path, Throwable cause) {
        super(message, cause);
        this.path = path;
    }

    /**
     * The path to the object, from the bean.
     *
     * @return the path to the object, from the bean
     */
    public String path() {
        return path;
    }
}

package dev.copycat;

/** An object of the state that a snapshot cannot carry, found when it was read or put back. No file was changed. */
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

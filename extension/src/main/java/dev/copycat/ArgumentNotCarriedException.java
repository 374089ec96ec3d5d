package dev.copycat;

/** An argument that JSON-B does not bring back equal. Nothing was journaled, nothing ran. */
public final class ArgumentNotCarriedException extends PrevalenceException {

    private static final long serialVersionUID = 1L;

    private final String method;
    private final String parameter;

    /**
     * For Copycat itself.
     *
     * @param message what, where, and what to do next
     * @param method the bean's class and the method with its erased parameter types
     * @param parameter the parameter's name and, where known, the path to the value
     * @param cause what it comes from
     */
    public ArgumentNotCarriedException(String message, String method, String parameter, Throwable cause) {
        super(message, cause);
        this.method = method;
        this.parameter = parameter;
    }

    /**
     * The bean's class and the method with its erased parameter types.
     *
     * @return the bean's class and the method with its erased parameter types
     */
    public String method() {
        return method;
    }

    /**
     * The parameter's name and, where known, the path to the value.
     *
     * @return the parameter's name and, where known, the path to the value
     */
    public String parameter() {
        return parameter;
    }
}

package dev.copycat;

import java.util.List;

/**
 * The journal has calls that no method of the beans takes: it names methods that they do not have, or that are read-only now, or
 * arguments that no longer fit the parameters. The start is refused before any transaction was replayed.
 */
public final class UnknownMethodsException extends PrevalenceException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> methods;
    private final transient List<String> misfits;

    /**
     * For Copycat itself.
     *
     * @param message what, where, and what to do next
     * @param methods the unknown methods, as the journal names them
     */
    public UnknownMethodsException(String message, List<String> methods) {
        this(message, methods, List.of());
    }

    /**
     * For Copycat itself.
     *
     * @param message what, where, and what to do next
     * @param methods the unknown methods, as the journal names them
     * @param misfits which arguments of known methods do not fit
     */
    public UnknownMethodsException(String message, List<String> methods, List<String> misfits) {
        super(message);
        this.methods = List.copyOf(methods);
        this.misfits = List.copyOf(misfits);
    }

    /**
     * The unknown methods, as the journal names them.
     *
     * @return the unknown methods, as the journal names them
     */
    public List<String> methods() {
        return methods;
    }

    /**
     * Which arguments of known methods do not fit.
     *
     * @return method, parameter, reason and some sequence numbers of each; a dozen at most, and never a value
     */
    public List<String> misfits() {
        return misfits;
    }
}

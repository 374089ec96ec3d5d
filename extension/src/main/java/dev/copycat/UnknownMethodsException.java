package dev.copycat;

import java.util.List;

/**
 * The journal names methods that the beans do not have. The start is refused before any transaction was replayed.
 */
public final class UnknownMethodsException extends PrevalenceException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> methods;

    /**
     * For Copycat itself.
     *
     * @param message what, where, and what to do next
     * @param methods the unknown methods, as the journal names them
     */
    public UnknownMethodsException(String message, List<String> methods) {
        super(message);
        this.methods = List.copyOf(methods);
    }

    /**
     * The unknown methods, as the journal names them.
     *
     * @return the unknown methods, as the journal names them
     */
    public List<String> methods() {
        return methods;
    }
}

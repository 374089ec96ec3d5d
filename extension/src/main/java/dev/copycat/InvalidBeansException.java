package dev.copycat;

import java.util.List;

/** Prevalent beans that cannot work. The deployment stops; all mistakes are in this one report. */
public final class InvalidBeansException extends PrevalenceException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> mistakes;

    /**
     * For Copycat itself.
     *
     * @param message what, where, and what to do next
     * @param mistakes the mistakes, each with class, member and remedy
     */
    public InvalidBeansException(String message, List<String> mistakes) {
        super(message);
        this.mistakes = List.copyOf(mistakes);
    }

    /**
     * The mistakes, each with class, member and remedy.
     *
     * @return the mistakes, each with class, member and remedy
     */
    public List<String> mistakes() {
        return mistakes;
    }
}

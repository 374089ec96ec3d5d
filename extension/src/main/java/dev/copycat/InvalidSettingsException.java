package dev.copycat;

import java.util.List;

/** Settings with an unknown key, a wrong value or two, or in a file that cannot be read. The deployment stops. */
public final class InvalidSettingsException extends PrevalenceException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> keys;

    /**
     * For Copycat itself.
     *
     * @param message what, where, and what to do next
     * @param keys the keys that are wrong
     */
    public InvalidSettingsException(String message, List<String> keys) {
        super(message);
        this.keys = List.copyOf(keys);
    }

    /**
     * The keys that are wrong.
     *
     * @return the keys that are wrong
     */
    public List<String> keys() {
        return keys;
    }
}

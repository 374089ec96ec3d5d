package dev.copycat;

import java.util.List;

/**
 * Transactions are to be replayed that ran on other code than today's, and {@code copycat.on-code-change=refuse}. The start is
 * refused before any transaction was replayed.
 */
public final class CodeChangedException extends PrevalenceException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> changes;

    /**
     * For Copycat itself.
     *
     * @param message what, where, and what to do next
     * @param changes what was added and removed
     */
    public CodeChangedException(String message, List<String> changes) {
        super(message);
        this.changes = List.copyOf(changes);
    }

    /**
     * What was added to the code and removed from it.
     *
     * @return one line each, with {@code +} or {@code -} before it
     */
    public List<String> changes() {
        return changes;
    }
}

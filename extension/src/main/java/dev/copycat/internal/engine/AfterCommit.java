package dev.copycat.internal.engine;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;

/** What a transaction leaves to be done when it has executed, outside the lock. Used by its caller's thread only. */
final class AfterCommit {

    private static final Logger LOG = System.getLogger("dev.copycat");

    private final List<Runnable> actions = new ArrayList<>(0);

    void add(Runnable action) {
        actions.add(action);
    }

    /** Runs each, in order, whatever the ones before did: the transaction is kept in any case. */
    void run(Ticket ticket) {
        for (Runnable action : actions) {
            try {
                action.run();
            } catch (Throwable failed) {
                LOG.log(Level.WARNING, "An action after the commit of " + ticket.method() + ", sequence " + ticket.sequence()
                        + ", failed. The transaction is kept; do what the action did not by hand.", failed);
            }
        }
    }
}

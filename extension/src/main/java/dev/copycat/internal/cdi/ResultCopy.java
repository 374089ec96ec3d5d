package dev.copycat.internal.cdi;

import dev.copycat.StateNotCarriedException;
import dev.copycat.internal.engine.MethodName;
import dev.copycat.internal.graph.GraphCopy;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;

/** What callers of one method get instead of its result, so that none of them holds on to the state. Thread-safe. */
final class ResultCopy {

    private static final Logger LOG = System.getLogger("dev.copycat");
    private static final int LARGE = 10_000;

    private final GraphCopy copies;
    private final MethodName method;
    private final AtomicBoolean told = new AtomicBoolean();

    ResultCopy(GraphCopy copies, MethodName method) {
        this.copies = copies;
        this.method = method;
    }

    Object of(Object result) {
        try {
            return copies.copy(result, this::looked);
        } catch (StateNotCarriedException notCopied) {
            throw new StateNotCarriedException(
                    method + " has run, and if it is a transaction it is kept; but its result cannot be copied, and the live"
                            + " one would let the caller into the state: " + notCopied.getMessage() + " Or put @LiveResult on"
                            + " the method, if callers only read it.",
                    notCopied.path(), notCopied);
        }
    }

    private void looked(int objects) {
        if (objects > LARGE && told.compareAndSet(false, true)) {
            LOG.log(Level.WARNING, method + " returned " + objects + " objects that can change or hold such; each call copies"
                    + " them while it holds the lock. Return less, or records and unmodifiable collections of values, which are"
                    + " not copied; or put @LiveResult on the method, if callers only read the result. This is told once.");
        }
    }
}

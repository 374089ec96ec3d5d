package dev.copycat.internal.engine;

import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/**
 * The calls within one transaction that are undone because they throw. That they throw is found out by running the transaction,
 * which spoils the state it runs on; run again on an unspoiled one it is known of them, and they throw before they do anything.
 *
 * <p>A call is known by how many of its kind began before it. For one run after the other, on one thread.
 */
final class Aborts {

    /** Ends a run whose state is spoiled; it is thrown in the bean's methods, but meant for nobody there. */
    static final class Unwinding extends Error {

        private static final long serialVersionUID = 1;

        private Unwinding(MethodName method, Throwable cause) {
            super(method + " threw and is to be undone, which ends what it is part of (" + cause + ")."
                    + " If this is told at a start, a @PostConstruct or @Restored method made that call:"
                    + " nothing can be undone there, so make the first state without it.", cause);
        }
    }

    private final NavigableMap<Integer, Throwable> known = new TreeMap<>();
    private int begun;
    private Unwinding found;

    /** How many calls are undone. */
    int size() {
        return known.size();
    }

    /** The same calls, for a run of its own. */
    Aborts again() {
        Aborts again = new Aborts();
        again.known.putAll(known);
        return again;
    }

    /** What this run found out, which has spoiled its state; or null. */
    Unwinding found() {
        return found;
    }

    /** Runs a call within the transaction. */
    Object within(Call call, Callable<Object> body) throws Exception {
        if (found != null) {
            throw found;
        }
        int number = begun++;
        if (known.containsKey(number)) {
            throw Aborts.<Exception>unchecked(known.get(number));
        }
        try {
            return body.call();
        } catch (Throwable thrown) {
            if (found == null && !Breakage.is(thrown) && call.undoneBy(thrown)) {
                known.tailMap(number, true).clear();
                known.put(number, thrown);
                found = new Unwinding(call.method(), thrown);
            }
            if (found != null) {
                throw found;
            }
            throw thrown;
        }
    }

    /** What a method threw, for its caller. */
    @SuppressWarnings("unchecked")
    static <T extends Throwable> T unchecked(Throwable thrown) throws T {
        throw (T) thrown;
    }
}

package dev.copycat.internal.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the transactions ended that the live beans have run: returned, or threw what. A replica in which one ends otherwise is not
 * in the same state. Takes memory only where something was thrown. Thread-safe.
 */
final class Outcomes {

    private static final int PAGE = 1 << 10;
    private static final short RETURNED = 0;

    private final List<String> ends = new ArrayList<>(List.of("returned"));
    private final Map<Long, short[]> pages = new HashMap<>();
    private long knownAfter = Long.MAX_VALUE;

    /** The live beans are about to run all that there is; until then nothing is known. */
    synchronized void begin() {
        knownAfter = 0;
    }

    /** Notes what a transaction threw; null if it returned. */
    synchronized void note(long sequence, Throwable thrown) {
        short end = thrown == null ? RETURNED : number(told(thrown));
        short[] page = pages.get(sequence / PAGE);
        if (page == null && end != RETURNED) {
            page = new short[PAGE];
            pages.put(sequence / PAGE, page);
        }
        if (page != null) {
            page[(int) (sequence % PAGE)] = end;
        }
    }

    /** How the live beans ended a transaction, if that is known and not how it ended now; or null. */
    synchronized String otherwise(long sequence, Throwable thrown) {
        short[] page = pages.get(sequence / PAGE);
        String end = ends.get(page == null ? RETURNED : page[(int) (sequence % PAGE)]);
        return sequence <= knownAfter || end.equals(told(thrown)) ? null : end;
    }

    /** Forgets what no replica will be asked for. */
    synchronized void forgetThrough(long sequence) {
        knownAfter = Math.max(knownAfter, sequence);
        pages.keySet().removeIf(page -> (page + 1) * PAGE <= knownAfter);
    }

    private short number(String end) {
        int known = ends.indexOf(end);
        if (known < 0) {
            ends.add(end);
            known = ends.size() - 1;
        }
        return (short) Math.min(known, Short.MAX_VALUE);
    }

    private static String told(Throwable thrown) {
        return thrown == null ? "returned" : "threw " + thrown.getClass().getName();
    }
}

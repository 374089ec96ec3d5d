package dev.copycat.internal.engine;

import dev.copycat.UnknownMethodsException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Looks whether the beans take every call that is to be replayed, before the first of them runs. The arguments are looked at
 * only if they may have been journaled by other code, for that takes about as long as the replay.
 */
final class ReplayCheck {

    private static final Logger LOG = System.getLogger("dev.copycat");

    private static final int MOST_TOLD = 12;
    private static final int MOST_SEQUENCES = 3;

    private final Engine engine;
    private final Replica replica;
    private final Stores stores;
    private final Map<String, Occurrences> misfits = new LinkedHashMap<>();
    private long untold;

    ReplayCheck(Engine engine, Replica replica, Stores stores) {
        this.engine = engine;
        this.replica = replica;
        this.stores = stores;
    }

    /** The transactions that have the same misfit. */
    private static final class Occurrences {

        private final List<Long> first = new ArrayList<>();
        private long count;

        void add(long sequence) {
            count++;
            if (first.size() < MOST_SEQUENCES) {
                first.add(sequence);
            }
        }

        @Override
        public String toString() {
            String told = first.stream().map(String::valueOf).collect(Collectors.joining(", "));
            return "sequence " + told + (count > first.size() ? " and " + (count - first.size()) + " more" : "");
        }
    }

    /**
     * Refuses all calls that cannot be replayed, at once.
     *
     * @param tail what is to be replayed
     * @param after the sequence number before it
     * @param changes how today's code differs from that on which it ran
     */
    void require(Journal.Tail tail, long after, List<String> changes) throws IOException {
        List<String> unknown = replica.unknown(tail.methods());
        if (tail.lastSequence() > after && (mayDiffer(changes) || !stores.code().knows(after))) {
            lookAtArguments(after, tail.lastSequence());
        }
        if (!unknown.isEmpty() || !misfits.isEmpty()) {
            List<String> told = misfits.entrySet().stream().map(each -> each.getKey() + " (" + each.getValue() + ")").toList();
            throw new UnknownMethodsException(message(unknown, told), unknown, told);
        }
    }

    /** Fields of the state are not what arguments are made of. */
    private static boolean mayDiffer(List<String> changes) {
        return changes.stream().anyMatch(change -> !change.startsWith("field ", 2));
    }

    private void lookAtArguments(long after, long last) throws IOException {
        Progress progress = new Progress("looked at the arguments of", last - after, System::nanoTime);
        stores.journal().history(after, last, transaction -> {
            replica.misfits(transaction).forEach(misfit -> add(misfit, transaction.sequence()));
            progress.after(transaction.sequence() - after).ifPresent(
                    told -> LOG.log(Level.INFO, "Prevalent system " + engine.name() + ": " + told + "."));
        });
    }

    private void add(String misfit, long sequence) {
        if (misfits.size() < MOST_TOLD || misfits.containsKey(misfit)) {
            misfits.computeIfAbsent(misfit, unused -> new Occurrences()).add(sequence);
        } else {
            untold++;
        }
    }

    private String message(List<String> unknown, List<String> told) {
        List<String> parts = new ArrayList<>();
        if (!unknown.isEmpty()) {
            parts.add(" names methods that its beans do not have as transactions: " + String.join("; ", unknown));
        }
        if (!told.isEmpty()) {
            parts.add(" has arguments that do not fit their methods any more:\n  - " + String.join("\n  - ", told)
                    + (untold > 0 ? "\n  - and " + untold + " of other kinds" : "")
                    + "\nWhat cannot be mended so is left behind by starting the old code once and stopping it in order, which"
                    + " takes a snapshot. The arguments are values, so they are not told here; see them with the command cat of"
                    + " copycat.jar");
        }
        return "The journal of the prevalent system " + engine.name() + String.join(". It", parts)
                + ". Nothing was replayed or changed.";
    }
}

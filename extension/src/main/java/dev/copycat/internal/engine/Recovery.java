package dev.copycat.internal.engine;

import dev.copycat.CodeChangedException;
import dev.copycat.Snapshot;
import dev.copycat.StateNotCarriedException;
import dev.copycat.internal.events.Recorder;
import dev.copycat.internal.events.RecoveryEvent;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Brings fresh beans to the state on disk: the newest whole snapshot, then the journal after it. Until everything was read
 * and found good, and every method is known, nothing runs and nothing on disk changes.
 */
final class Recovery {

    private static final Logger LOG = System.getLogger("dev.copycat");

    private static final int MOST_TOLD = 12;

    private final Engine engine;
    private final Replica replica;
    private final Stores stores;
    private final Clock clock;

    Recovery(Engine engine, Replica replica, Stores stores, Clock clock) {
        this.engine = engine;
        this.replica = replica;
        this.stores = stores;
        this.clock = clock;
    }

    /**
     * The state that was reached.
     *
     * @param sequence the last transaction
     * @param instant no transaction may be earlier
     * @param snapshot the newest snapshot
     */
    record Recovered(long sequence, Instant instant, Snapshot snapshot) {}

    Recovered run() throws IOException {
        RecoveryEvent event = Recorder.recovery(engine.name());
        Map<String, Object> beans = replica.beans();
        Optional<Snapshot> restored = restore(beans);
        OptionalLong base = restored.stream().mapToLong(Snapshot::sequence).findFirst();
        Journal.Tail tail = replayable(base);
        if (restored.isPresent()) {
            replica.restored();
            replay(base.getAsLong(), tail.lastSequence());
        }
        stores.journal().open();
        stores.code().begin(tail.lastSequence() + 1);
        Snapshot snapshot = restored.isPresent() ? restored.get() : stores.snapshots().write(0, clock.instant(), beans);
        tell(event, tail.lastSequence(), snapshot);
        return new Recovered(tail.lastSequence(), later(tail.lastInstant(), snapshot.instant()), snapshot);
    }

    /** If the snapshot does not fit the beans, what does not fit in the journal is told with it: one start tells all. */
    private Optional<Snapshot> restore(Map<String, Object> beans) throws IOException {
        try {
            return stores.snapshots().restore(beans);
        } catch (StateNotCarriedException misfit) {
            try {
                replayable(stores.snapshots().newest());
            } catch (RuntimeException | IOException journalToo) {
                StateNotCarriedException both = new StateNotCarriedException(
                        misfit.getMessage() + "\n" + journalToo.getMessage(), misfit.path(), misfit.getCause());
                both.addSuppressed(journalToo);
                throw both;
            }
            throw misfit;
        }
    }

    /** What follows the snapshot in the journal, if today's code can replay it. */
    private Journal.Tail replayable(OptionalLong base) throws IOException {
        Journal.Tail tail = stores.journal().inspect(base);
        List<String> changes = changes(base.orElse(0), tail.lastSequence());
        new ReplayCheck(engine, replica, stores).require(tail, base.orElse(0), changes);
        requireSameCode(changes, tail.lastSequence() - base.orElse(0));
        return tail;
    }

    /**
     * Brings beans in their first state, instead of the live ones, to the state on disk, while nothing is written; returns its
     * sequence.
     */
    long again(Replica fresh) throws IOException {
        RecoveryEvent event = Recorder.recovery(engine.name());
        replica.replaceWith(fresh);
        Snapshot base = stores.snapshots().restore(replica.beans()).orElseThrow(
                () -> new FileNotFoundException("there is no snapshot any more in " + engine.directory()));
        Journal.Tail tail = stores.journal().inspect(OptionalLong.of(base.sequence()));
        replica.restored();
        replay(base.sequence(), tail.lastSequence());
        tell(event, tail.lastSequence(), base);
        return tail.lastSequence();
    }

    private static void tell(RecoveryEvent event, long last, Snapshot base) {
        if (event != null) {
            event.tell(last, last - base.sequence());
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    private List<String> changes(long after, long last) throws IOException {
        return last > after ? stores.code().changes(after, last) : List.of();
    }

    /** Tells of transactions that ran on other code: replayed on today's they may give another state. */
    private void requireSameCode(List<String> changes, long count) {
        if (changes.isEmpty()) {
            return;
        }
        String message = "The prevalent system " + engine.name() + " has " + count + " transactions after its last"
                + " snapshot that ran on other code than today's: "
                + String.join("; ", changes.subList(0, Math.min(changes.size(), MOST_TOLD)))
                + (changes.size() > MOST_TOLD ? "; and " + (changes.size() - MOST_TOLD) + " changes more" : "")
                + ". Replayed on today's code they may give another state.";
        if (stores.code().refuses()) {
            throw new CodeChangedException(
                    message + " Nothing was replayed or changed. Start the old code once and stop it in order, which takes a"
                            + " snapshot; or set copycat.on-code-change=warn.",
                    changes);
        }
        LOG.log(Level.WARNING, message + " To avoid it, stop the old code in order before the new one starts.");
    }

    private void replay(long base, long last) throws IOException {
        Progress progress = new Progress(last - base, System::nanoTime);
        new ReadAhead(engine.name(), replica, stores.journal()::replay).run(last - base, prepared -> {
            engine.replay().run(replica, prepared);
            progress.after(prepared.transaction().sequence() - base).ifPresent(
                    told -> LOG.log(Level.INFO, "Prevalent system " + engine.name() + ": " + told + "."));
        });
    }
}

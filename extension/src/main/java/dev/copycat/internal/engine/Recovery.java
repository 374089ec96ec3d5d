package dev.copycat.internal.engine;

import dev.copycat.Snapshot;
import dev.copycat.UnknownMethodsException;
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
        Map<String, Object> beans = replica.beans();
        Optional<Snapshot> restored = stores.snapshots().restore(beans);
        OptionalLong base = restored.stream().mapToLong(Snapshot::sequence).findFirst();
        Journal.Tail tail = stores.journal().inspect(base);
        requireKnown(tail);
        if (restored.isPresent()) {
            replica.restored();
            replay(base.getAsLong(), tail.lastSequence());
        }
        stores.journal().open();
        Snapshot snapshot = restored.isPresent() ? restored.get() : stores.snapshots().write(0, clock.instant(), beans);
        return new Recovered(tail.lastSequence(), later(tail.lastInstant(), snapshot.instant()), snapshot);
    }

    /** Puts the live beans back to the state on disk, while nothing is written; returns its sequence. */
    long again() throws IOException {
        Snapshot base = stores.snapshots().restore(replica.beans()).orElseThrow(
                () -> new FileNotFoundException("there is no snapshot any more in " + engine.directory()));
        Journal.Tail tail = stores.journal().inspect(OptionalLong.of(base.sequence()));
        replica.restored();
        replay(base.sequence(), tail.lastSequence());
        return tail.lastSequence();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    private void requireKnown(Journal.Tail tail) {
        List<String> unknown = replica.unknown(tail.methods());
        if (!unknown.isEmpty()) {
            throw new UnknownMethodsException(
                    "The journal of the prevalent system " + engine.name()
                            + " names methods that its beans do not have: " + String.join("; ", unknown)
                            + ". Nothing was replayed or changed.",
                    unknown);
        }
    }

    private void replay(long base, long last) throws IOException {
        Progress progress = new Progress(last - base, System::nanoTime);
        stores.journal().replay(transaction -> {
            engine.replay(replica, transaction);
            progress.after(transaction.sequence() - base).ifPresent(
                    told -> LOG.log(Level.INFO, "Prevalent system " + engine.name() + ": " + told + "."));
        });
    }
}

package dev.copycat.internal.engine;

import dev.copycat.StateNotCarriedException;
import dev.copycat.internal.engine.Frame.Activity;
import dev.copycat.internal.engine.Frame.Hold;

/** Runs journaled transactions on replicas, and refuses what does not end as it must have ended before. */
final class Replay {

    private final Engine engine;
    private final Lifecycle lifecycle;
    private final Replica live;

    Replay(Engine engine, Lifecycle lifecycle, Replica live) {
        this.engine = engine;
        this.lifecycle = lifecycle;
        this.live = live;
    }

    /** Applies a journaled transaction; what the method throws is part of its outcome. */
    void run(Replica replica, Replica.Prepared prepared) {
        Transaction transaction = prepared.transaction();
        Undo undo = lifecycle.undo();
        Aborts aborts = undo == null ? new Aborts() : undo.aborts(replica, transaction);
        Throwable thrown = apply(replica, prepared, aborts);
        if (thrown instanceof StateNotCarriedException notTheMethods) {
            throw notTheMethods;
        }
        if (aborts.found() == null && Breakage.is(thrown)) {
            throw CallRefusals.replayFailed(engine, transaction, thrown);
        }
        boolean undone = thrown != null && replica.undoes(transaction.method(), thrown);
        if (undone || aborts.found() != null || aborts.size() != transaction.undone()) {
            throw CallRefusals.notUndoneBefore(engine, transaction, thrown);
        }
        if (replica == live) {
            lifecycle.outcomes().note(transaction.sequence(), thrown);
        } else {
            requireOutcomeOfLive(transaction, thrown);
        }
    }

    /** An unlocked call may still be on its way on the live beans: what has not ended there did not end otherwise. */
    private void requireOutcomeOfLive(Transaction transaction, Throwable thrown) {
        String otherwise = lifecycle.outcomes().otherwise(transaction.sequence(), thrown);
        if (otherwise != null && thrown != null) {
            awaitLive();
            otherwise = lifecycle.outcomes().otherwise(transaction.sequence(), thrown);
        }
        if (otherwise != null) {
            throw CallRefusals.divergence(engine, transaction, otherwise, thrown);
        }
    }

    private void awaitLive() {
        Interrupt interrupt = new Interrupt();
        try {
            new Pause(engine, lifecycle, interrupt).close();
        } finally {
            interrupt.restore();
        }
    }

    /** Runs a transaction that is not the caller's own, or not yet; returns what the method threw, or null. */
    Throwable apply(Replica replica, Replica.Prepared prepared, Aborts aborts) {
        Transaction transaction = prepared.transaction();
        Replica elsewhere = replica == live ? null : replica;
        Frame frame = new Frame(
                engine, Activity.REPLAY, Hold.EXCLUSIVE, transaction, null, elsewhere, aborts, Frame.current());
        frame.enter();
        try {
            prepared.apply();
            return null;
        } catch (Throwable thrown) {
            return thrown;
        } finally {
            frame.leave();
        }
    }
}

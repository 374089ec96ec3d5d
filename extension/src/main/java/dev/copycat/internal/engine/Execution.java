package dev.copycat.internal.engine;

import dev.copycat.internal.engine.Frame.Activity;
import dev.copycat.internal.engine.Frame.Hold;

/** An outermost transaction on its way: journaled, run when its turn comes, and what is to be done after. */
final class Execution {

    private final Engine engine;
    private final Lifecycle lifecycle;
    private final Call call;
    private final Locking locking;
    private final Interrupt interrupt = new Interrupt();
    private final AfterCommit after = new AfterCommit();

    /** A call in a running system, on the thread that made it. */
    Execution(Engine engine, Lifecycle lifecycle, Call call, Locking locking) {
        this.engine = engine;
        this.lifecycle = lifecycle;
        this.call = call;
        this.locking = locking;
    }

    Object run() throws Exception {
        try {
            Ticket ticket = Ticket.transaction(call.principal(), call.method(), call.encode(), locking);
            Object result = locking == Locking.LOCKED ? inTurn(ticket) : atOnce(ticket);
            after.run(ticket);
            return result;
        } finally {
            interrupt.restore();
        }
    }

    private Object inTurn(Ticket ticket) throws Exception {
        lifecycle.submit(ticket, interrupt);
        ticket.await(interrupt);
        Undo undo = lifecycle.undo();
        try {
            return undo == null
                    ? execute(ticket, Hold.EXCLUSIVE)
                    : undo.run(ticket, () -> execute(ticket, Hold.EXCLUSIVE));
        } finally {
            engine.turns().finish(ticket);
            lifecycle.takeSnapshotIfDue(ticket);
        }
    }

    private Object atOnce(Ticket ticket) throws Exception {
        long stamp = engine.unlocked().readLock();
        try {
            lifecycle.commit(ticket, interrupt);
            return execute(ticket, Hold.NONE);
        } finally {
            engine.unlocked().unlockRead(stamp);
            lifecycle.takeSnapshotIfDue(ticket);
        }
    }

    /** Runs a call whose record is durable, unless the rebuild will run it. */
    private Object execute(Ticket ticket, Hold hold) throws Exception {
        try {
            lifecycle.requireWhole(ticket);
            Object result = runLive(ticket, hold);
            if (hold == Hold.NONE) {
                lifecycle.requireWhole(ticket);
            }
            return result;
        } finally {
            lifecycle.ran(ticket.sequence());
        }
    }

    /** If the call is not run to its end, or ends otherwise than it was tried, the state is not what the journal says. */
    private Object runLive(Ticket ticket, Hold hold) throws Exception {
        Aborts aborts = ticket.aborts();
        Frame frame = new Frame(engine, Activity.TRANSACTION, hold, ticket.transaction(), after, null, aborts, null);
        try {
            return engine.run(call, frame, hold == Hold.EXCLUSIVE ? engine.state().exclusive() : 0);
        } catch (Throwable thrown) {
            if (Breakage.is(thrown) || aborts != null && call.undoneBy(thrown)) {
                lifecycle.broke(thrown);
            }
            throw thrown;
        } finally {
            if (aborts != null && aborts.found() != null) {
                lifecycle.broke(aborts.found());
            }
        }
    }
}

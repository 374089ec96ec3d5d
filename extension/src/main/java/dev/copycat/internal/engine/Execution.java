package dev.copycat.internal.engine;

import dev.copycat.internal.engine.Frame.Activity;
import dev.copycat.internal.engine.Frame.Hold;
import dev.copycat.internal.events.Recorder;
import dev.copycat.internal.events.TransactionEvent;

/** An outermost transaction on its way: journaled, run when its turn comes, and what is to be done after. */
final class Execution {

    private final Engine engine;
    private final Lifecycle lifecycle;
    private final Call call;
    private final Locking locking;
    private final Interrupt interrupt = new Interrupt();
    private final AfterCommit after = new AfterCommit();
    /** Null if nobody records. */
    private final TransactionEvent event;

    /** A call in a running system, on the thread that made it. */
    Execution(Engine engine, Lifecycle lifecycle, Call call, Locking locking) {
        this.engine = engine;
        this.lifecycle = lifecycle;
        this.call = call;
        this.locking = locking;
        this.event = Recorder.transaction(engine.name(), call.method());
    }

    Object run() throws Exception {
        return event == null ? call() : told();
    }

    private Object told() throws Exception {
        try {
            return call();
        } catch (Throwable thrown) {
            event.failed(thrown);
            throw thrown;
        } finally {
            event.tell();
        }
    }

    private Object call() throws Exception {
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
            lifecycle.finish(ticket);
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

    private Object runLive(Ticket ticket, Hold hold) throws Exception {
        if (event != null) {
            event.runs(ticket.sequence(), ticket.bytes());
        }
        Aborts aborts = ticket.aborts();
        Frame frame = new Frame(engine, Activity.TRANSACTION, hold, ticket.transaction(), after, null, aborts, null);
        long stamp = hold == Hold.EXCLUSIVE ? engine.state().exclusive() : 0;
        try {
            frame.enter();
            return call.isolated(outcome(ticket, aborts));
        } finally {
            frame.leave();
            if (stamp != 0) {
                engine.state().release(stamp);
            }
        }
    }

    /** Runs the method, and judges how it ended before anybody else sees the state. */
    private Object outcome(Ticket ticket, Aborts aborts) throws Exception {
        try {
            Object result = call.run(engine.live());
            judge(ticket, aborts, null);
            return result;
        } catch (Throwable thrown) {
            judge(ticket, aborts, thrown);
            throw thrown;
        }
    }

    /** If the call was not run to its end, or ended otherwise than it was tried, the state is not what the journal says. */
    private void judge(Ticket ticket, Aborts aborts, Throwable thrown) {
        if (Breakage.is(thrown)) {
            lifecycle.broke(thrown);
        } else if (aborts != null && aborts.found() != null) {
            lifecycle.broke(aborts.found());
        } else if (aborts != null && !ticket.triedTo(thrown)) {
            lifecycle.broke(new IllegalStateException(ticket.method() + ", sequence " + ticket.sequence()
                    + ", ended otherwise than it was tried: it is not deterministic", thrown));
        } else if (thrown != null) {
            lifecycle.outcomes().note(ticket.sequence(), thrown);
        }
    }
}

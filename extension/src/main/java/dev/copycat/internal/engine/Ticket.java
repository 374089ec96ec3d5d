package dev.copycat.internal.engine;

import dev.copycat.PrevalenceException;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/**
 * A call on its way through the {@link Committer} and the {@link Turns}; its caller waits for it.
 *
 * <p>A ticket without arguments is a pause: nothing is journaled for it, and when its turn has come the state is that of
 * its sequence number and stays so until it is finished.
 */
final class Ticket {

    private enum State {
        WAITING,
        RELEASED,
        FAILED
    }

    private final MethodName method;
    private final byte[] arguments;
    private final Locking locking;
    private final Thread caller;

    /** The ticket that was submitted before this one; used by the committer. */
    Ticket submittedBefore;

    /** The ticket whose turn comes after this one's; used by the turns. */
    volatile Ticket next;

    private long sequence;
    private Instant instant;
    private PrevalenceException failure;
    private volatile State state = State.WAITING;

    private Ticket(Thread caller, MethodName method, byte[] arguments, Locking locking) {
        this.caller = caller;
        this.method = method;
        this.arguments = arguments;
        this.locking = locking;
    }

    static Ticket transaction(MethodName method, byte[] arguments, Locking locking) {
        return new Ticket(Thread.currentThread(), method, arguments, locking);
    }

    static Ticket pause() {
        return new Ticket(Thread.currentThread(), null, null, Locking.LOCKED);
    }

    /** A ticket that nobody waits for, to mark a place. */
    static Ticket mark() {
        return new Ticket(null, null, null, Locking.LOCKED);
    }

    boolean journaled() {
        return arguments != null;
    }

    boolean ordered() {
        return locking == Locking.LOCKED;
    }

    MethodName method() {
        return method;
    }

    long sequence() {
        return sequence;
    }

    Instant instant() {
        return instant;
    }

    void place(long newSequence, Instant newInstant) {
        sequence = newSequence;
        instant = newInstant;
    }

    Transaction transaction() {
        return new Transaction(sequence, instant, method, arguments);
    }

    /** Lets the caller go on: its record is durable and its turn has come. */
    void release() {
        state = State.RELEASED;
        LockSupport.unpark(caller);
    }

    /** Lets the caller go on with an exception. */
    void fail(PrevalenceException reason) {
        failure = reason;
        state = State.FAILED;
        LockSupport.unpark(caller);
    }

    /** Waits until released, whatever interrupts. */
    void await(Interrupt interrupt) {
        while (state == State.WAITING) {
            interrupt.hold();
            LockSupport.park(this);
        }
        interrupt.hold();
        if (state == State.FAILED) {
            failure.fillInStackTrace();
            throw failure;
        }
    }
}

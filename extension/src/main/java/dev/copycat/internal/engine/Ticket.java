package dev.copycat.internal.engine;

import dev.copycat.PrevalenceException;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * A call on its way through the {@link Committer} and the {@link Turns}; its caller waits for it.
 *
 * <p>A ticket without arguments is a pause or a point: nothing is journaled for it. When the turn of a pause has come the state
 * is that of its sequence number and stays so until it is finished; a point only tells up to where all is durable.
 *
 * <p>Whoever lets the caller go on allocates nothing for it, so that no lack of memory leaves a caller waiting.
 */
final class Ticket {

    private enum State {
        WAITING,
        RELEASED,
        FAILED
    }

    private final String principal;
    private final MethodName method;
    private final byte[] arguments;
    private final Locking locking;
    private final Thread caller;
    private final boolean rebuild;

    /** The ticket submitted before this one; once it is in a batch, the one after it. Used by the committer. */
    Ticket neighbour;

    /** How many tickets wait to be taken into a batch, this one included. Used by the committer. */
    int waiting;

    /** The ticket whose turn comes after this one's; used by the turns. */
    volatile Ticket next;

    private Aborts aborts;
    private Class<?> triedToThrow;
    private int refusals;
    private int bytes;
    private Transaction transaction;
    private long sequence;
    private Instant instant;
    private Function<Ticket, PrevalenceException> failure;
    private volatile State state = State.WAITING;

    private Ticket(
            Thread caller, String principal, MethodName method, byte[] arguments, Locking locking, boolean rebuild) {
        this.principal = principal;
        this.rebuild = rebuild;
        this.caller = caller;
        this.method = method;
        this.arguments = arguments;
        this.locking = locking;
    }

    /** A transaction; the principal is the name of who calls it, or null. */
    static Ticket transaction(String principal, MethodName method, byte[] arguments, Locking locking) {
        return new Ticket(Thread.currentThread(), principal, method, arguments, locking, false);
    }

    static Ticket pause() {
        return new Ticket(Thread.currentThread(), null, null, null, Locking.LOCKED, false);
    }

    /** Released when all that was submitted before it is durable; nothing waits for it. */
    static Ticket point() {
        return new Ticket(Thread.currentThread(), null, null, null, Locking.UNLOCKED, false);
    }

    /** A pause in which the state is put back to what the journal says: the only ticket that passes while it is not. */
    static Ticket forRebuild() {
        return new Ticket(Thread.currentThread(), null, null, null, Locking.LOCKED, true);
    }

    /** A ticket that nobody waits for, to mark a place. */
    static Ticket mark() {
        return new Ticket(null, null, null, null, Locking.LOCKED, false);
    }

    boolean rebuild() {
        return rebuild;
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

    /**
     * Notes that the transaction was tried, in its place, and is kept but for some calls within it.
     *
     * @param undone those calls
     * @param thrown what it threw, or null
     * @param refusalsBefore after how many refusals it was tried
     */
    void tried(Aborts undone, Throwable thrown, int refusalsBefore) {
        aborts = undone;
        triedToThrow = thrown == null ? null : thrown.getClass();
        refusals = refusalsBefore;
        place(sequence, instant);
    }

    /** Whether it was tried before it was submitted. */
    boolean tried() {
        return aborts != null;
    }

    /** Whether the trial ended in the same way. */
    boolean triedTo(Throwable thrown) {
        return triedToThrow == (thrown == null ? null : thrown.getClass());
    }

    /** The calls within it that are undone, for another run; null if it was not tried. */
    Aborts aborts() {
        return aborts == null ? null : aborts.again();
    }

    /** Whether it was tried after calls that were then refused. */
    boolean outdated(int refusalsNow) {
        return aborts != null && refusals != refusalsNow;
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
        int undone = aborts == null ? 0 : aborts.size();
        transaction = journaled() ? new Transaction(sequence, instant, principal, method, arguments, undone) : null;
    }

    /** The size of its record. */
    int bytes() {
        return bytes;
    }

    void bytes(int newBytes) {
        bytes = newBytes;
    }

    /** What is journaled, once it has its place. */
    Transaction transaction() {
        return transaction;
    }

    /** Lets the caller go on: its record is durable and its turn has come. */
    void release() {
        state = State.RELEASED;
        wake();
    }

    boolean released() {
        return state == State.RELEASED;
    }

    /** Lets the caller go on with an exception, which it makes itself. */
    void fail(Function<Ticket, PrevalenceException> reason) {
        failure = reason;
        state = State.FAILED;
        wake();
    }

    private void wake() {
        if (caller != Thread.currentThread()) {
            LockSupport.unpark(caller);
        }
    }

    /** Waits until released, whatever interrupts. */
    void await(Interrupt interrupt) {
        while (state == State.WAITING) {
            interrupt.hold();
            LockSupport.park(this);
        }
        interrupt.hold();
        if (state == State.FAILED) {
            throw failure.apply(this);
        }
    }
}

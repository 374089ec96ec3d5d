package dev.copycat.internal.engine;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps from everybody what transactions do that are undone: each is tried first, on a second replica that is a copy of the live
 * one. What is undone there is never journaled, and the live beans never run it; the second replica becomes a copy anew.
 *
 * <p>Transactions are tried one at a time, in the order in which they are then journaled, each on its caller's thread, while
 * those before it are on their way to the disk. If one of those is then refused, those tried after it are refused too.
 */
final class Undo {

    private static final Logger LOG = System.getLogger("dev.copycat");

    private final Engine engine;
    private final Lifecycle lifecycle;
    private final Replica live;
    private final Clock clock;
    private final ReentrantLock trying = new ReentrantLock();
    /** Held while the live replica runs a transaction, and while it is copied. */
    private final ReentrantLock running = new ReentrantLock();
    /** What was submitted and may not have run. */
    private final Deque<Ticket> underWay = new ArrayDeque<>();

    /** By sequence number, the calls within a transaction that are undone; for replays of this process. */
    private final Map<Long, Aborts> within = new ConcurrentHashMap<>();

    private boolean closed;
    private Replica second;
    /** Whether the second replica has run what was submitted, and nothing else. */
    private boolean inStep;
    private int refusals;
    private long sequence;
    private Instant instant;
    /** The last transaction that the live replica has run. */
    private volatile long ran;

    Undo(Engine engine, Lifecycle lifecycle, Replica live, Clock clock) {
        this.engine = engine;
        this.lifecycle = lifecycle;
        this.live = live;
        this.clock = clock;
    }

    /** Makes ready for transactions, or leaves that to the first; nothing runs meanwhile. */
    void start(long lastSequence, Instant lastInstant, long bytes) {
        sequence = lastSequence;
        ran = lastSequence;
        instant = lastInstant;
        if (!live.hasRoomFor(bytes)) {
            LOG.log(Level.WARNING, "Prevalent system " + engine.name() + ": the second copy of the state that @AbortException"
                    + " needs takes about " + (bytes >> 20) + " MB, for which the heap of at most "
                    + (Runtime.getRuntime().maxMemory() >> 20) + " MB has no room. If it runs out, transactions are"
                    + " refused. Give the JVM more memory (-Xmx).");
        }
        try {
            copy(live);
            inStep = true;
        } catch (RuntimeException | Error notCopied) {
            LOG.log(Level.ERROR, "Prevalent system " + engine.name() + ": there is no second copy of the state yet, which"
                    + " @AbortException needs; the next transaction tries again.", notCopied);
        }
    }

    /**
     * Tries a transaction and submits it.
     *
     * @throws Exception what the method throws, if it is undone; then it was not submitted, and all that it saw is durable
     */
    void submit(Ticket ticket, Interrupt interrupt) throws Exception {
        Throwable undone;
        boolean sawUnderWay;
        trying.lock();
        try {
            while (!underWay.isEmpty() && underWay.peek().sequence() <= ran) {
                underWay.remove();
            }
            sawUnderWay = !underWay.isEmpty();
            undone = trySubmit(ticket, interrupt);
        } finally {
            trying.unlock();
        }
        if (undone != null) {
            if (sawUnderWay) {
                lifecycle.commit(Ticket.point(), interrupt);
                if (ticket.outdated(lifecycle.refusals())) {
                    throw CallRefusals.outdated(engine.name(), ticket.method());
                }
            }
            throw Aborts.<Exception>unchecked(undone);
        }
    }

    /** Runs a transaction on the live replica. */
    Object run(Ticket ticket, Callable<Object> execution) throws Exception {
        running.lock();
        try {
            return execution.call();
        } finally {
            ran = ticket.sequence();
            running.unlock();
        }
    }

    private Throwable trySubmit(Ticket ticket, Interrupt interrupt) {
        if (closed) {
            lifecycle.submit(ticket);
        }
        if (!inStep || refusals != lifecycle.refusals()) {
            catchUp(interrupt);
        }
        Throwable undone = attempt(ticket, interrupt);
        if (undone == null) {
            Instant placed = ticket.instant();
            lifecycle.submit(ticket);
            underWay.add(ticket);
            sequence++;
            instant = placed;
            inStep = true;
        } else if (!Breakage.is(undone)) {
            catchUpOrTell(interrupt);
        }
        return undone;
    }

    /** The calls within a journaled transaction that are undone, for a run of it on a replica in the state before it. */
    Aborts aborts(Replica replica, Transaction transaction) {
        if (transaction.undone() == 0) {
            return new Aborts();
        }
        Aborts known = within.get(transaction.sequence());
        return known == null ? findOut(replica, transaction) : known.again();
    }

    /** Gives up the second replica; the committer takes no tickets any more, and says so to who comes too late. */
    void close() {
        trying.lock();
        try {
            closed = true;
            if (second != null) {
                engine.restoring(second, second::drop);
            }
        } finally {
            trying.unlock();
        }
    }

    /** Forgets what no replay will ask for. */
    void forgetThrough(long last) {
        within.keySet().removeIf(each -> each <= last);
    }

    /** Runs a transaction on the second replica until it is known what of it is undone; returns what it threw if that is all. */
    private Throwable attempt(Ticket ticket, Interrupt interrupt) {
        place(ticket);
        Aborts aborts = new Aborts();
        Throwable thrown = attempt(ticket, aborts);
        while (aborts.found() != null) {
            int before = refusals;
            catchUp(interrupt);
            if (refusals == before) {
                aborts = aborts.again();
            } else {
                place(ticket);
                aborts = new Aborts();
            }
            thrown = attempt(ticket, aborts);
        }
        ticket.tried(aborts, thrown, refusals);
        if (thrown != null && (Breakage.is(thrown) || live.undoes(ticket.method(), thrown))) {
            return thrown;
        }
        if (aborts.size() > 0) {
            within.put(ticket.sequence(), aborts);
        }
        return null;
    }

    private void place(Ticket ticket) {
        Instant now = clock.instant();
        ticket.place(sequence + 1, now.isBefore(instant) ? instant : now);
    }

    private Throwable attempt(Ticket ticket, Aborts aborts) {
        inStep = false;
        return engine.apply(second, ticket.transaction(), aborts);
    }

    /** The caller is to hear of its own call, whatever becomes of the copy. */
    private void catchUpOrTell(Interrupt interrupt) {
        try {
            catchUp(interrupt);
        } catch (RuntimeException | Error notCopied) {
            LOG.log(Level.WARNING, "Prevalent system " + engine.name() + ": the second copy of the state could not be made"
                    + " again after a call that was undone; the next transaction tries again.", notCopied);
        }
    }

    /** Makes the second replica a copy of the live one, and runs on it what that has not run yet. */
    private void catchUp(Interrupt interrupt) {
        inStep = false;
        if (refusals != lifecycle.refusals()) {
            letRun(interrupt);
        }
        running.lock();
        try {
            lifecycle.requireWhole();
            underWay.removeIf(ticket -> ticket.sequence() <= ran);
            copy(live);
        } finally {
            running.unlock();
        }
        for (Ticket ticket : underWay) {
            Throwable thrown = engine.apply(second, ticket.transaction(), ticket.aborts());
            if (Breakage.is(thrown)) {
                throw Aborts.<RuntimeException>unchecked(thrown);
            }
        }
        inStep = true;
    }

    /** Waits until what was submitted has run or was refused. */
    private void letRun(Interrupt interrupt) {
        Ticket pause = Ticket.pause();
        lifecycle.commit(pause, interrupt);
        refusals = lifecycle.refusals();
        sequence = pause.sequence();
        instant = pause.instant();
        underWay.clear();
        lifecycle.finish(pause);
    }

    private void copy(Replica replica) {
        if (second == null) {
            second = live.another();
        }
        engine.restoring(second, () -> second.become(replica));
    }

    private Aborts findOut(Replica replica, Transaction transaction) {
        trying.lock();
        try {
            inStep = false;
            Aborts aborts = new Aborts();
            do {
                copy(replica);
                aborts = aborts.again();
                engine.apply(second, transaction, aborts);
            } while (aborts.found() != null);
            within.put(transaction.sequence(), aborts);
            return aborts.again();
        } finally {
            trying.unlock();
        }
    }
}

package dev.copycat.internal.engine;

import dev.copycat.Settings;
import dev.copycat.internal.engine.Recovery.Recovered;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * Group commit: one thread takes all calls that have arrived and has them committed together.
 *
 * <p>Waking threads costs more than the disk does. So callers in order are not woken here but by one another
 * ({@link Turns}), and the next batch is not taken while more than half of the last one still has to run: that keeps
 * batches large and the processor awake. Few callers run sooner than the disk forces: all of them are waited for, and for a
 * moment also for their next calls.
 */
final class Committer implements Commits {

    /** What the committer tells of the disk and asks about the state. */
    interface Health {

        /** Whether records may be written: the state in memory is that of the journal. */
        boolean whole();

        /** The disk took no record; nothing is lost, and it is tried again with the next. */
        void full(IOException cause);

        /** The disk took a record. */
        void healed();

        /** It is unknown what the disk has. */
        void halted(Throwable cause);
    }

    private static final Logger LOG = System.getLogger("dev.copycat");
    private static final Ticket CLOSED = Ticket.mark();
    private static final int FEW = 16;
    private static final int MOST_YIELDS = 2000;
    private static final int YIELDS_FOR_NEXT = 100;

    private final String system;
    private final int mostWaiting;
    private final Turns turns;
    private final BatchCommit commit;
    private final Thread thread;
    private final AtomicReference<Ticket> submitted = new AtomicReference<>();

    private volatile boolean closing;
    private volatile boolean crowded;

    Committer(String system, Journal journal, Settings settings, Clock clock, Turns turns, Health health, Recovered recovered) {
        this.system = system;
        this.mostWaiting = settings.mostWaiting();
        this.turns = turns;
        this.commit = new BatchCommit(system, journal, settings, clock, health, recovered, this::letRun);
        this.thread = Daemon.thread("copycat-" + system + "-journal", this::run);
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public void submit(Ticket ticket) {
        Ticket before;
        do {
            before = submitted.get();
            if (before == CLOSED) {
                throw CallRefusals.stopped(system);
            }
            ticket.neighbour = before;
            ticket.waiting = before == null ? 1 : before.waiting + 1;
            if (ticket.waiting > mostWaiting && ticket.journaled()) {
                tellCrowded();
                throw CallRefusals.crowded(system, ticket.method(), mostWaiting);
            }
        } while (!submitted.compareAndSet(before, ticket));
        if (before == null) {
            LockSupport.unpark(thread);
        }
    }

    @Override
    public void finish(Ticket ticket) {
        turns.finish(ticket);
    }

    @Override
    public void close() {
        closing = true;
        LockSupport.unpark(thread);
        Daemon.join(thread);
    }

    @Override
    public void awaitEnd() {
        turns.awaitEnd();
    }

    @Override
    public int refusals() {
        return commit.refusals();
    }

    @Override
    public boolean halted() {
        return commit.halted();
    }

    private void run() {
        Ticket batch = takeBatch();
        while (batch != null) {
            commit.commit(batch);
            batch = takeBatch();
        }
    }

    /** Commits what was submitted, on the calling thread: for a committer that was not started. */
    void commitSubmitted() {
        Ticket batch = takeBatch();
        if (batch != null) {
            commit.commit(batch);
        }
    }

    /** All that was submitted, in that order; null when there will be no more. */
    private Ticket takeBatch() {
        gather();
        Ticket newest;
        while ((newest = submitted.getAndSet(null)) == null) {
            if (closing && submitted.compareAndSet(null, CLOSED)) {
                return null;
            }
            if (!closing) {
                LockSupport.park(this);
            }
        }
        crowded &= newest.waiting > mostWaiting / 2;
        Ticket batch = null;
        while (newest != null) {
            Ticket before = newest.neighbour;
            newest.neighbour = batch;
            batch = newest;
            newest = before;
        }
        return batch;
    }

    /** Lets the last batch run, as far as that makes the next one larger. */
    private void gather() {
        long last = turns.unfinished();
        boolean few = last <= FEW;
        long most = few ? 0 : last / 2;
        for (int i = 0; i < MOST_YIELDS && turns.unfinished() > most; i++) {
            Thread.yield();
        }
        for (int i = 0; few && i < YIELDS_FOR_NEXT && waiting() < last; i++) {
            Thread.yield();
        }
    }

    private int waiting() {
        Ticket newest = submitted.get();
        return newest == null ? 0 : newest.waiting;
    }

    private void letRun(Ticket ticket) {
        if (ticket.ordered()) {
            turns.publish(ticket);
        } else {
            ticket.release();
        }
    }

    private void tellCrowded() {
        if (!crowded) {
            crowded = true;
            LOG.log(Level.WARNING, "Prevalent system " + system + ": " + mostWaiting
                    + " calls wait for the disk, further ones are refused until it keeps up. Look at the disk, or at"
                    + " copycat.journal.max-waiting.");
        }
    }
}

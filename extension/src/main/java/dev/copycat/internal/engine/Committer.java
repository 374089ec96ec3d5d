package dev.copycat.internal.engine;

import dev.copycat.Settings;
import dev.copycat.internal.engine.Recovery.Recovered;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * Group commit: one thread takes all calls that have arrived and has them committed together.
 *
 * <p>Waking threads costs more than the disk does. So callers in order are not woken here but by one another
 * ({@link Turns}), and the next batch is not taken while more than half of the last one still has to run: that keeps
 * batches large and the processor awake. Few callers run sooner than the disk forces: all of them are waited for, and for a
 * moment also for their next calls. Who calls alone commits for itself.
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

    /** Whether somebody takes and commits; so it stays before the start and after the end. */
    private final AtomicBoolean committing = new AtomicBoolean(true);
    /** Whether the last batch was one call, and nobody came while it was committed. */
    private volatile boolean lone;
    private int taken;

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
        committing.set(false);
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
        if (before == null && !(lone && !ticket.tried() && commitAlone())) {
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
        while (true) {
            Ticket newest = submitted.get();
            if (newest == null && !closing || !committing.compareAndSet(false, true)) {
                LockSupport.park(this);
                continue;
            }
            do {
                commitSubmitted();
                if (!lone) {
                    gather();
                }
            } while (submitted.get() != null);
            if (closing && submitted.compareAndSet(null, CLOSED)) {
                return;
            }
            committing.set(false);
        }
    }

    /** Has a caller commit for itself; false if somebody commits already. */
    private boolean commitAlone() {
        if (!committing.compareAndSet(false, true)) {
            return false;
        }
        try {
            commitSubmitted();
        } finally {
            committing.set(false);
            if (submitted.get() != null || closing) {
                LockSupport.unpark(thread);
            }
        }
        return true;
    }

    /** Commits all that was submitted, on the calling thread. */
    void commitSubmitted() {
        Ticket newest = submitted.getAndSet(null);
        if (newest == null) {
            return;
        }
        taken = newest.waiting;
        crowded &= taken > mostWaiting / 2;
        Ticket batch = null;
        while (newest != null) {
            Ticket before = newest.neighbour;
            newest.neighbour = batch;
            batch = newest;
            newest = before;
        }
        commit.commit(batch);
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
        lone = taken == 1 && submitted.get() == null;
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

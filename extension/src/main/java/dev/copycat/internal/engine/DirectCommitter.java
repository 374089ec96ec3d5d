package dev.copycat.internal.engine;

import dev.copycat.Settings;
import dev.copycat.internal.engine.Recovery.Recovered;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * For records that only have to reach the operating system: each caller writes its own and runs at once, under one lock. That
 * costs a microsecond or two; to hand it to another thread and back costs fifty.
 */
final class DirectCommitter implements Commits {

    private static final Logger LOG = System.getLogger("dev.copycat");

    private final String system;
    private final int mostWaiting;
    private final BatchCommit commit;
    private final OrderLock order = new OrderLock();
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile boolean crowded;
    private boolean closed;

    DirectCommitter(
            String system, Journal journal, Settings settings, Clock clock, Committer.Health health, Recovered recovered) {
        this.system = system;
        this.mostWaiting = settings.mostWaiting();
        this.commit = new BatchCommit(system, journal, settings, clock, health, recovered, Ticket::release);
    }

    @Override
    public void start() {
        // There is no thread to start.
    }

    @Override
    public void submit(Ticket ticket) {
        enter(ticket);
        boolean runs = false;
        try {
            if (closed) {
                throw CallRefusals.stopped(system);
            }
            commit.commit(ticket);
            runs = ticket.ordered() && ticket.released();
        } finally {
            if (!runs) {
                order.unlock();
            }
        }
    }

    @Override
    public void finish(Ticket ticket) {
        order.unlock();
    }

    @Override
    public int refusals() {
        return commit.refusals();
    }

    @Override
    public boolean halted() {
        return commit.halted();
    }

    @Override
    public void close() {
        order.lock();
        closed = true;
        order.unlock();
    }

    @Override
    public void awaitEnd() {
        order.lock();
        order.unlock();
    }

    private void enter(Ticket ticket) {
        if (order.tryLock()) {
            return;
        }
        int before = waiting.getAndIncrement();
        try {
            crowded &= before > mostWaiting / 2;
            if (before >= mostWaiting && ticket.journaled()) {
                tellCrowded();
                throw CallRefusals.crowded(system, ticket.method(), mostWaiting);
            }
            order.lock();
        } finally {
            waiting.getAndDecrement();
        }
    }

    private void tellCrowded() {
        if (!crowded) {
            crowded = true;
            LOG.log(Level.WARNING, "Prevalent system " + system + ": " + mostWaiting
                    + " calls wait for one another, further ones are refused until they are fewer. Look at how long transactions"
                    + " take, or at copycat.journal.max-waiting.");
        }
    }
}

package dev.copycat.internal.engine;

import dev.copycat.Phase;
import dev.copycat.PrevalenceException;
import dev.copycat.Settings;
import dev.copycat.SystemStatus;
import dev.copycat.SystemUnavailableException;
import dev.copycat.internal.engine.Frame.Activity;
import dev.copycat.internal.engine.Frame.Hold;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/** From deployed to stopped: what a system is ready for, and the parts that exist only while it runs. */
final class Lifecycle {

    private static final Logger LOG = System.getLogger("dev.copycat");

    private final Engine engine;
    private final Settings settings;
    private final Replica replica;
    private final Stores.Opener opener;
    private final Clock clock;
    private final ReentrantLock transition = new ReentrantLock();
    private final AtomicLong lastRan = new AtomicLong();

    private volatile Phase phase = Phase.STARTING;
    private volatile Throwable failure;
    private volatile Duration recoveryTime = Duration.ZERO;
    private Stores stores;
    private Committer committer;
    private volatile Snapshots snapshots;

    Lifecycle(Engine engine, Settings settings, Replica replica, Stores.Opener opener, Clock clock) {
        this.engine = engine;
        this.settings = settings;
        this.replica = replica;
        this.opener = opener;
        this.clock = clock;
    }

    SystemStatus status() {
        Snapshots current = snapshots;
        return new SystemStatus(
                phase, lastRan.get(), current == null ? Optional.empty() : Optional.of(current.newest()), recoveryTime);
    }

    /** Makes sure that queries can be answered; recovers if nobody has. */
    void requireAnswering() {
        Phase now = phase;
        if (now != Phase.RUNNING && now != Phase.HALTED) {
            requireStarted();
            require(phase == Phase.HALTED ? Phase.HALTED : Phase.RUNNING);
        }
    }

    /** Makes sure that transactions can run; recovers if nobody has. */
    void requireRunning() {
        if (phase != Phase.RUNNING) {
            requireStarted();
            require(Phase.RUNNING);
        }
    }

    void requireStarted() {
        Interrupt interrupt = new Interrupt();
        transition.lock();
        try {
            if (phase == Phase.STARTING) {
                recover();
            }
            if (phase == Phase.FAILED) {
                throw unavailable();
            }
        } finally {
            transition.unlock();
            interrupt.restore();
        }
    }

    Snapshots snapshots() {
        requireRunning();
        return snapshots;
    }

    /** Journals a ticket and waits for its turn. */
    void commit(Ticket ticket, Interrupt interrupt) {
        committer.submit(ticket);
        ticket.await(interrupt);
    }

    void takeSnapshotIfDue(long sequence) {
        snapshots.takeIfDue(sequence);
    }

    void ran(long sequence) {
        lastRan.accumulateAndGet(sequence, Math::max);
    }

    void stop() {
        Interrupt interrupt = new Interrupt();
        transition.lock();
        try {
            Phase before = phase;
            phase = before == Phase.FAILED ? Phase.FAILED : Phase.STOPPED;
            if (before == Phase.RUNNING || before == Phase.HALTED) {
                close(before);
            }
        } finally {
            transition.unlock();
            interrupt.restore();
        }
    }

    private void recover() {
        phase = Phase.RECOVERING;
        long start = System.nanoTime();
        Frame frame = new Frame(engine, Activity.RESTORING, Hold.EXCLUSIVE, null, Frame.current());
        frame.enter();
        try {
            stores = opener.open();
            Recovery.Recovered recovered = new Recovery(engine, replica, stores, clock).run();
            lastRan.set(recovered.sequence());
            committer = new Committer(
                    engine.name(), stores.journal(), settings.durability(), clock, engine.turns(), this::halted);
            committer.start(recovered.sequence(), recovered.instant());
            snapshots = new Snapshots(engine, this, stores, replica, settings.snapshotEvery(), clock, recovered.snapshot());
            recoveryTime = Duration.ofNanos(System.nanoTime() - start);
            phase = Phase.RUNNING;
            LOG.log(Level.INFO, () -> String.format(
                    "Prevalent system %s: data in %s; recovered sequence %d from snapshot %d and %d transactions in %d ms.",
                    engine.name(), engine.directory(), recovered.sequence(), recovered.snapshot().sequence(),
                    recovered.sequence() - recovered.snapshot().sequence(), recoveryTime.toMillis()));
        } catch (Throwable reason) {
            failure = reason;
            phase = Phase.FAILED;
            if (stores != null) {
                stores.journal().abandon();
            }
            release();
            if (reason instanceof Error error) {
                throw error;
            }
        } finally {
            frame.leave();
        }
    }

    private void halted(Throwable cause) {
        phase = Phase.HALTED;
        LOG.log(Level.ERROR, "Prevalent system " + engine.name() + ": the disk failed under " + engine.directory()
                + "; queries are answered, transactions are refused. Check the disk and restart.", cause);
    }

    private void close(Phase before) {
        boolean inOrder = before == Phase.RUNNING;
        snapshots.close(inOrder && settings.snapshotOnStop());
        committer.close();
        closeJournal(inOrder && !committer.halted());
        release();
        LOG.log(Level.INFO, () -> String.format("Prevalent system %s: stopped at sequence %d, newest snapshot %d.",
                engine.name(), lastRan.get(), snapshots.newest().sequence()));
    }

    private void closeJournal(boolean inOrder) {
        if (!inOrder) {
            stores.journal().abandon();
            return;
        }
        try {
            stores.journal().close();
        } catch (IOException e) {
            LOG.log(Level.ERROR, "Prevalent system " + engine.name() + ": the journal in " + engine.directory()
                    + " could not be closed in order; the next start will check it.", e);
        }
    }

    private void release() {
        if (stores != null) {
            try {
                stores.lock().close();
            } catch (IOException e) {
                LOG.log(Level.WARNING, "Prevalent system " + engine.name() + ": the lock on " + engine.directory()
                        + " could not be released; it ends with this process.", e);
            }
        }
    }

    private void require(Phase wanted) {
        if (phase != wanted) {
            throw unavailable();
        }
    }

    private PrevalenceException unavailable() {
        Phase now = phase;
        if (now == Phase.FAILED && failure instanceof PrevalenceException known) {
            return known;
        }
        String reason = failure == null ? "" : " (" + failure + ")";
        return new SystemUnavailableException(
                "The prevalent system " + engine.name() + " is " + now + reason
                        + "; nothing of this call was kept. The server's log says why; restart the application.",
                now, failure);
    }
}

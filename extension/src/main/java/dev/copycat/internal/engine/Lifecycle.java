package dev.copycat.internal.engine;

import dev.copycat.Durability;
import dev.copycat.OutcomeUnknownException;
import dev.copycat.Phase;
import dev.copycat.PrevalenceException;
import dev.copycat.Settings;
import dev.copycat.SystemStatus;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;

/** From deployed to stopped: what a system is ready for, and the parts that exist only while it runs. */
final class Lifecycle implements Committer.Health {

    private static final Logger LOG = System.getLogger("dev.copycat");

    private final Engine engine;
    private final Settings settings;
    private final Replica replica;
    private final Stores.Opener opener;
    private final Clock clock;
    private final ReentrantLock transition = new ReentrantLock();
    private final AtomicLong lastRan = new AtomicLong();
    private final Outcomes outcomes = new Outcomes();

    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.STARTING);
    /** The system that the start of this one waits for, or null. */
    private volatile Lifecycle waitsFor;
    private volatile Throwable failure;
    private volatile Throwable breakage;
    private volatile boolean broken;
    private volatile Duration recoveryTime = Duration.ZERO;
    private final Undo undo;
    private Stores stores;
    private Commits commits;
    private volatile Snapshots snapshots;

    Lifecycle(Engine engine, Settings settings, Replica replica, Stores.Opener opener, Clock clock) {
        this.engine = engine;
        this.settings = settings;
        this.replica = replica;
        this.opener = opener;
        this.clock = clock;
        this.undo = replica.undoes() ? new Undo(engine, this, replica, clock) : null;
    }

    SystemStatus status() {
        Snapshots current = snapshots;
        return new SystemStatus(phase.get(), lastRan.get(), Optional.ofNullable(current).map(Snapshots::newest), recoveryTime);
    }

    Throwable failure() {
        return failure;
    }

    /**
     * Makes sure that queries can be answered; recovers if nobody has.
     *
     * @param free whether the calling thread holds nothing: else it must not wait for a rebuild, which may wait for it
     */
    void requireAnswering(boolean free) {
        if (phase.get() != Phase.RUNNING && !answering()) {
            require(phase.get() != Phase.STOPPED);
            require(free || phase.get() != Phase.BROKEN);
            requireStarted();
            require(answering());
        }
    }

    /** Makes sure that transactions can be tried; recovers if nobody has. */
    void requireRunning() {
        if (phase.get() != Phase.RUNNING && phase.get() != Phase.FULL) {
            require(phase.get() != Phase.STOPPED);
            requireStarted();
            require(phase.get() == Phase.RUNNING || phase.get() == Phase.FULL);
        }
    }

    void requireStarted() {
        requireStarted(true);
    }

    private void requireStarted(boolean byCaller) {
        Interrupt interrupt = new Interrupt();
        lockTransition();
        try {
            if (phase.get() == Phase.STARTING) {
                engine.restoring(replica, this::recover);
            } else if (phase.get() == Phase.BROKEN && failure == null) {
                rebuild(byCaller);
            }
            require(phase.get() != Phase.FAILED && phase.get() != Phase.BROKEN);
        } finally {
            transition.unlock();
            interrupt.restore();
        }
    }

    /** Waits for whoever starts this system; not while that one waits for a system that this thread starts. */
    private void lockTransition() {
        Lifecycle started = Engine.startedByThisThread();
        if (started == null || started == this) {
            transition.lock();
            return;
        }
        started.waitsFor = this;
        try {
            for (Lifecycle other = this; other != null; other = other.waitsFor) {
                if (other == started) {
                    throw CallRefusals.needEachOther(engine, started.engine);
                }
            }
            transition.lock();
        } finally {
            started.waitsFor = null;
        }
    }

    /** Refuses to go on with the state while it is not what the journal says. */
    void requireWhole() {
        require(whole());
    }

    /** Refuses to run a journaled call on such a state: the rebuild will run it. */
    void requireWhole(Ticket ticket) {
        if (!whole()) {
            throw new OutcomeUnknownException(
                    ticket.method() + " is in the journal of the prevalent system " + engine.name() + " as sequence "
                            + ticket.sequence() + " and runs when the state is rebuilt after an error (" + breakage
                            + "). Its result is lost: ask the system what became of it.",
                    ticket.sequence(), breakage);
        }
    }

    Snapshots snapshots() {
        requireRunning();
        return snapshots;
    }

    Outcomes outcomes() {
        return outcomes;
    }

    /** What keeps undone transactions from everybody; null if the system has none. */
    Undo undo() {
        return undo;
    }

    /** Has a transaction journaled, if it is not undone. */
    void submit(Ticket ticket, Interrupt interrupt) throws Exception {
        if (undo == null) {
            submit(ticket);
        } else {
            undo.submit(ticket, interrupt);
        }
    }

    void submit(Ticket ticket) {
        commits.submit(ticket);
    }

    /** Journals a ticket and waits for its turn. */
    void commit(Ticket ticket, Interrupt interrupt) {
        commits.submit(ticket);
        ticket.await(interrupt);
    }

    /** Ends the turn of a ticket. */
    void finish(Ticket ticket) {
        commits.finish(ticket);
    }

    int refusals() {
        return commits.refusals();
    }

    void takeSnapshotIfDue(Ticket ticket) {
        snapshots.takeIfDue(ticket);
    }

    @Override
    public boolean whole() {
        return !broken;
    }

    @Override
    public void full(IOException cause) {
        if (phase.compareAndSet(Phase.RUNNING, Phase.FULL)) {
            LOG.log(Level.WARNING, "Prevalent system " + engine.name() + ": the disk under " + engine.directory()
                    + " takes no records; transactions are refused until it does, queries are answered. Make room there.",
                    cause);
        }
    }

    @Override
    public void healed() {
        if (phase.get() == Phase.FULL && phase.compareAndSet(Phase.FULL, Phase.RUNNING)) {
            LOG.log(Level.INFO, () -> "Prevalent system " + engine.name() + ": the disk under " + engine.directory()
                    + " takes records again.");
        }
    }

    @Override
    public void halted(Throwable cause) {
        failure = cause;
        phase.updateAndGet(now -> now == Phase.RUNNING || now == Phase.FULL ? Phase.HALTED : now);
        LOG.log(Level.ERROR, "Prevalent system " + engine.name() + ": the journal in " + engine.directory()
                + " failed; queries are answered, transactions are refused. Check the disk and restart.", cause);
    }

    /** Trusts the state no longer: an error ended a transaction half-way. It is rebuilt in the background. */
    void broke(Throwable cause) {
        broken = true;
        breakage = cause;
        Phase before = phase.getAndUpdate(now -> answering(now) ? Phase.BROKEN : now);
        if (answering(before)) {
            failure = before == Phase.HALTED ? failure : null;
            LOG.log(Level.ERROR, "Prevalent system " + engine.name() + ": an error ended a transaction half-way; the state is"
                    + " rebuilt from " + engine.directory() + ", calls wait.", cause);
            Daemon.thread("copycat-" + engine.name() + "-rebuild", this::rebuildOrTell).start();
        }
    }

    private void rebuildOrTell() {
        try {
            requireStarted(false);
        } catch (PrevalenceException told) {
            if (failure != null) {
                LOG.log(Level.ERROR, "Prevalent system " + engine.name() + ": " + told.getMessage(), told);
            }
        }
    }

    void ran(long sequence) {
        lastRan.accumulateAndGet(sequence, Math::max);
    }

    void stop() {
        Interrupt interrupt = new Interrupt();
        transition.lock();
        try {
            Phase before = phase.getAndUpdate(now -> now == Phase.FAILED ? now : Phase.STOPPED);
            if (answering(before) || before == Phase.BROKEN) {
                close(before);
            }
        } finally {
            transition.unlock();
            interrupt.restore();
        }
    }

    private void recover() {
        phase.set(Phase.RECOVERING);
        long start = System.nanoTime();
        try {
            stores = opener.open();
            outcomes.begin();
            Recovery.Recovered recovered = new Recovery(engine, replica, stores, clock).run();
            lastRan.set(recovered.sequence());
            outcomes.forgetThrough(recovered.snapshot().sequence());
            commits = commits(recovered);
            snapshots = new Snapshots(engine, this, stores, replica, settings, clock, recovered.snapshot());
            if (undo != null) {
                undo.start(recovered.sequence(), recovered.instant(), snapshots.stateBytes());
            }
            commits.start();
            recoveryTime = Duration.ofNanos(System.nanoTime() - start);
            phase.set(Phase.RUNNING);
            long snapshot = recovered.snapshot().sequence();
            LOG.log(Level.INFO, "Prevalent system " + engine.name() + ": data in " + engine.directory()
                    + "; recovered sequence " + recovered.sequence() + " from snapshot " + snapshot + " and "
                    + (recovered.sequence() - snapshot) + " transactions in " + recoveryTime.toMillis() + " ms.");
        } catch (Throwable reason) {
            failure = reason instanceof IOException disk ? CallRefusals.diskFailed(engine, disk) : reason;
            phase.set(Phase.FAILED);
            if (stores != null) {
                stores.journal().abandon();
                stores.unlock(engine);
            }
            if (undo != null) {
                undo.close();
            }
            if (reason instanceof Error error) {
                throw error;
            }
        }
    }

    /** Who tries transactions first must have them journaled in the order of the trials, while others are tried. */
    private Commits commits(Recovery.Recovered recovered) {
        return settings.durability() == Durability.WRITE && undo == null
                ? new DirectCommitter(engine.name(), stores.journal(), settings, clock, this, recovered)
                : new Committer(engine.name(), stores.journal(), settings, clock, new Turns(), this, recovered);
    }

    /**
     * Puts the state back to what the journal says, when every admitted call has ended or been refused; in beans that are made
     * here, which there are containers that only do on threads that they know. What these need may be being rebuilt, too.
     */
    private void rebuild(boolean byCaller) {
        Replica fresh = replica.another();
        try {
            engine.restoring(fresh, fresh::beans);
            rebuild(fresh);
        } catch (RuntimeException | Error notMade) {
            if (!byCaller || UnknownThreadException.isCauseOf(notMade) || Breakage.isWaitedFor(notMade)) {
                LOG.log(Level.WARNING, "Prevalent system " + engine.name() + ": the next call rebuilds the state.", notMade);
            } else {
                failure = notMade;
            }
        } finally {
            engine.restoring(fresh, fresh::drop);
        }
    }

    private void rebuild(Replica fresh) {
        long start = System.nanoTime();
        Interrupt interrupt = new Interrupt();
        long unlocked = engine.unlocked().writeLock();
        try {
            Ticket pause = Ticket.forRebuild();
            commit(pause, interrupt);
            long state = engine.state().exclusive();
            try {
                engine.restoring(replica, () -> lastRan.set(new Recovery(engine, replica, stores, clock).again(fresh)));
                broken = false;
                phase.compareAndSet(Phase.BROKEN, Phase.RUNNING);
                LOG.log(Level.INFO, () -> String.format("Prevalent system %s: rebuilt at sequence %d in %d ms.",
                        engine.name(), lastRan.get(), (System.nanoTime() - start) / 1_000_000));
            } finally {
                engine.state().release(state);
                commits.finish(pause);
            }
        } catch (Throwable reason) {
            failure = reason;
        } finally {
            engine.unlocked().unlockWrite(unlocked);
            interrupt.restore();
        }
    }

    private void close(Phase before) {
        boolean inOrder = before == Phase.RUNNING || before == Phase.FULL;
        try {
            snapshots.close(inOrder && settings.snapshotOnStop());
        } finally {
            try {
                commits.close();
                commits.awaitEnd();
                engine.awaitUnlocked();
                stores.closeJournal(engine, inOrder && !commits.halted());
                if (undo != null) {
                    undo.close();
                }
            } finally {
                stores.unlock(engine);
            }
        }
        LOG.log(Level.INFO, () -> String.format("Prevalent system %s: stopped at sequence %d, newest snapshot %d.",
                engine.name(), lastRan.get(), snapshots.newest().sequence()));
    }

    private boolean answering() {
        return answering(phase.get());
    }

    private static boolean answering(Phase phase) {
        return phase == Phase.RUNNING || phase == Phase.FULL || phase == Phase.HALTED;
    }

    private void require(boolean available) {
        if (!available) {
            throw unavailable();
        }
    }

    private PrevalenceException unavailable() {
        Phase now = phase.get();
        if ((now == Phase.FAILED || now == Phase.BROKEN) && failure instanceof PrevalenceException known) {
            return known;
        }
        if (now == Phase.BROKEN && failure == null) {
            return Breakage.rebuilding(engine.name());
        }
        return CallRefusals.unavailable(engine, now, failure);
    }
}

package dev.copycat.internal.engine;

import dev.copycat.Snapshot;
import dev.copycat.SnapshotFailedException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

/** Takes snapshots of the live beans: on demand, after every so many transactions, and at an orderly stop. */
final class Snapshots {

    private static final Logger LOG = System.getLogger("dev.copycat");

    private final Engine engine;
    private final Lifecycle lifecycle;
    private final Stores stores;
    private final Replica replica;
    private final long every;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final Clock clock;
    private final ThreadPoolExecutor background;

    private volatile Snapshot newest;
    private volatile long nextDue;

    Snapshots(Engine engine, Lifecycle lifecycle, Stores stores, Replica replica, long every, Clock clock, Snapshot newest) {
        this.engine = engine;
        this.lifecycle = lifecycle;
        this.stores = stores;
        this.replica = replica;
        this.every = every;
        this.newest = newest;
        this.nextDue = dueAfter(newest.sequence());
        this.clock = clock;
        this.background = new ThreadPoolExecutor(0, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                work -> Daemon.thread("copycat-" + engine.name() + "-snapshots", work),
                new ThreadPoolExecutor.DiscardPolicy());
    }

    Snapshot newest() {
        return newest;
    }

    /** Takes a snapshot on the calling thread. */
    Snapshot take() {
        Interrupt interrupt = new Interrupt();
        oneAtATime.lock();
        long stamp = engine.unlocked().writeLock();
        try {
            Ticket pause = Ticket.pause();
            lifecycle.commit(pause, interrupt);
            try {
                lifecycle.requireWhole();
                return write(pause);
            } finally {
                engine.turns().finish(pause);
            }
        } finally {
            engine.unlocked().unlockWrite(stamp);
            oneAtATime.unlock();
            interrupt.restore();
        }
    }

    /** Has a snapshot taken in the background if enough transactions ran since the last. */
    void takeIfDue(long sequence) {
        if (sequence >= nextDue && scheduled.compareAndSet(false, true)) {
            nextDue = dueAfter(sequence);
            try {
                background.execute(() -> {
                    scheduled.set(false);
                    takeOrWarn();
                });
            } catch (RuntimeException | Error notStarted) {
                scheduled.set(false);
                warn(notStarted);
            }
        }
    }

    /** Ends the background work, and takes a last snapshot if asked to. */
    void close(boolean last) {
        background.getQueue().clear();
        background.shutdown();
        if (last) {
            takeOrWarn();
        }
        oneAtATime.lock();
        oneAtATime.unlock();
    }

    private void takeOrWarn() {
        try {
            take();
        } catch (RuntimeException | Error e) {
            warn(e);
        }
    }

    private void warn(Throwable cause) {
        LOG.log(Level.WARNING, "Prevalent system " + engine.name()
                + ": no snapshot was taken; the journal has everything, the next start replays it.", cause);
    }

    private Snapshot write(Ticket pause) {
        if (pause.sequence() == newest.sequence()) {
            return newest;
        }
        long start = System.nanoTime();
        Instant now = clock.instant();
        Instant instant = now.isBefore(pause.instant()) ? pause.instant() : now;
        try {
            Snapshot taken = stores.snapshots().write(pause.sequence(), instant, replica.beans());
            newest = taken;
            nextDue = dueAfter(taken.sequence());
            LOG.log(Level.INFO, () -> String.format("Prevalent system %s: snapshot %s, %d bytes, in %d ms.",
                    engine.name(), taken.file(), taken.bytes(), (System.nanoTime() - start) / 1_000_000));
            dropOld();
            return taken;
        } catch (IOException e) {
            throw new SnapshotFailedException(
                    "The prevalent system " + engine.name() + " could not write a snapshot to " + engine.directory() + " ("
                            + e + "). The earlier snapshots and the journal are whole. Make room on the disk and try again.",
                    engine.directory(), e);
        }
    }

    private void dropOld() {
        try {
            stores.journal().dropThrough(stores.snapshots().dropOlder());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Prevalent system " + engine.name() + ": old files in " + engine.directory()
                    + " could not be deleted; the next snapshot tries again. Look at the directory's permissions.", e);
        }
    }

    private long dueAfter(long sequence) {
        return every == 0 ? Long.MAX_VALUE : sequence + every;
    }
}

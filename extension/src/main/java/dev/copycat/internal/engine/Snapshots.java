package dev.copycat.internal.engine;

import dev.copycat.Phase;
import dev.copycat.Settings;
import dev.copycat.Snapshot;
import dev.copycat.SnapshotFailedException;
import dev.copycat.SystemUnavailableException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Takes snapshots: on demand, after so many transactions or bytes of journal, at an interval, and at an orderly stop.
 *
 * <p>While transactions go on, the state is not read from the live beans but made again of the last snapshot and the journal
 * after it, in another replica, which is dropped when it was written. That proves, too, that the files restore.
 */
final class Snapshots {

    private static final Logger LOG = System.getLogger("dev.copycat");

    private final Engine engine;
    private final Lifecycle lifecycle;
    private final Stores stores;
    private final Replica replica;
    private final Settings settings;
    private final AtomicReference<CompletableFuture<Snapshot>> underWay = new AtomicReference<>();
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final Clock clock;
    private final AtomicLong bytesSince = new AtomicLong();
    private final ScheduledThreadPoolExecutor background;

    /** Made by a caller for the snapshot that is scheduled. */
    private final AtomicReference<Optional<Replica>> handed = new AtomicReference<>(Optional.empty());
    /** Whether a caller is to make the beans for the next one. */
    private volatile boolean madeByCallers;
    /** Whether nobody else can. */
    private volatile boolean unknownThread;

    private volatile Snapshot newest;
    private volatile long nextDue;

    Snapshots(Engine engine, Lifecycle lifecycle, Stores stores, Replica replica, Settings settings, Clock clock, Snapshot newest)
            throws IOException {
        this.engine = engine;
        this.lifecycle = lifecycle;
        this.stores = stores;
        this.replica = replica;
        this.settings = settings;
        this.newest = newest;
        this.nextDue = dueAfter(newest.sequence());
        this.clock = clock;
        this.bytesSince.set(stores.journal().bytesAfter(newest.sequence()));
        this.background = new ScheduledThreadPoolExecutor(
                1, work -> Daemon.thread("copycat-" + engine.name() + "-snapshots", work),
                new ThreadPoolExecutor.DiscardPolicy());
        long interval = settings.snapshotInterval();
        if (interval > 0) {
            background.scheduleWithFixedDelay(this::takeIfRunning, interval, interval, TimeUnit.SECONDS);
        }
    }

    Snapshot newest() {
        return newest;
    }

    /** About how much memory the state takes, as its files tell. */
    long stateBytes() throws IOException {
        return 2 * (newest.bytes() + stores.journal().bytesAfter(newest.sequence()));
    }

    /** Takes a snapshot on the calling thread, or waits for the one that is being taken and returns that. */
    Snapshot take() {
        return take(this::made);
    }

    private Snapshot take(Supplier<Optional<Replica>> making) {
        CompletableFuture<Snapshot> own = new CompletableFuture<>();
        CompletableFuture<Snapshot> other = underWay.compareAndExchange(null, own);
        if (other != null) {
            return result(other);
        }
        try {
            own.complete(takeAlone(making));
        } catch (Throwable failed) {
            own.completeExceptionally(failed);
        } finally {
            underWay.set(null);
        }
        return result(own);
    }

    private static Snapshot result(CompletableFuture<Snapshot> taking) {
        try {
            return taking.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failed.getCause();
        }
    }

    private Snapshot takeAlone(Supplier<Optional<Replica>> making) {
        Interrupt interrupt = new Interrupt();
        try {
            Ticket reached = runLive(interrupt);
            if (reached.sequence() == newest.sequence()) {
                return newest;
            }
            long bytes = stateBytes();
            if (!replica.hasRoomFor(bytes)) {
                return takeInPause(interrupt, "the heap has no room for a second copy of the state, about " + (bytes >> 20)
                        + " MB. Give the JVM more memory (-Xmx)");
            }
            Optional<Replica> beside = making.get();
            try {
                return beside.isPresent() && restored(beside.get(), reached.sequence())
                        ? write(reached, beside.get())
                        : takeInPause(interrupt, "the state could not be made beside the live one, as told above");
            } finally {
                beside.ifPresent(this::drop);
            }
        } catch (IOException e) {
            throw failed(e);
        } finally {
            interrupt.restore();
        }
    }

    /** A place in the journal up to which all is durable and has run on the live beans, but for unlocked calls. */
    private Ticket runLive(Interrupt interrupt) {
        Ticket turn = Ticket.pause();
        lifecycle.commit(turn, interrupt);
        lifecycle.finish(turn);
        return turn;
    }

    /** Another replica in its first state; or empty, if its beans cannot be made on the calling thread. */
    private Optional<Replica> made() {
        Replica beside = replica.another();
        try {
            engine.restoring(beside, beside::beans);
            return Optional.of(beside);
        } catch (RuntimeException | Error notMade) {
            drop(beside);
            unknownThread |= UnknownThreadException.isCauseOf(notMade);
            LOG.log(Level.WARNING, "Prevalent system " + engine.name() + ": beans for a snapshot beside the live state could not"
                    + " be made on the thread " + Thread.currentThread().getName() + ".", notMade);
            return Optional.empty();
        }
    }

    /** Whether the files have given a replica the state at a sequence number. */
    private boolean restored(Replica beside, long sequence) {
        try {
            restore(beside, sequence);
            return true;
        } catch (IOException | RuntimeException | Error notRestored) {
            LOG.log(Level.ERROR, "Prevalent system " + engine.name() + ": the files in " + engine.directory() + " did not give"
                    + " the state of sequence " + sequence + " again, so the snapshot is taken of the live state, and"
                    + " transactions wait meanwhile. Look at the reason: a restart might fail for it too.", notRestored);
            return false;
        }
    }

    private void restore(Replica beside, long sequence) throws IOException {
        engine.restoring(beside, () -> {
            Snapshot base = stores.snapshots().restore(beside.beans()).orElseThrow(
                    () -> new FileNotFoundException("there is no snapshot any more in " + engine.directory()));
            beside.restored();
            stores.journal().history(base.sequence(), sequence, transaction -> engine.replay(beside, transaction));
        });
    }

    private void drop(Replica beside) {
        engine.restoring(beside, beside::drop);
    }

    /** Takes a snapshot of the live beans, and tells how long transactions waited and why. */
    private Snapshot takeInPause(Interrupt interrupt, String reason) {
        long start = System.nanoTime();
        try {
            return takeInPause(interrupt);
        } finally {
            LOG.log(Level.WARNING, "Prevalent system " + engine.name() + ": transactions waited "
                    + (System.nanoTime() - start) / 1_000_000 + " ms while a snapshot was taken, because " + reason + ".");
        }
    }

    /** Takes a snapshot of the live beans, while transactions wait. */
    private Snapshot takeInPause(Interrupt interrupt) {
        try (Pause pause = new Pause(engine, lifecycle, interrupt)) {
            lifecycle.requireWhole();
            return pause.ticket().sequence() == newest.sequence() ? newest : write(pause.ticket(), replica);
        }
    }

    /** Has a snapshot taken in the background if enough was journaled since the last. */
    void takeIfDue(Ticket ticket) {
        long bytes = bytesSince.addAndGet(ticket.bytes());
        long most = settings.snapshotEveryBytes();
        if ((ticket.sequence() >= nextDue || most > 0 && bytes >= most) && scheduled.compareAndSet(false, true)) {
            nextDue = dueAfter(ticket.sequence());
            bytesSince.set(0);
            try {
                if (madeByCallers && !background.isShutdown()) {
                    handed.set(made());
                    madeByCallers = unknownThread;
                    background.execute(this::takeHanded);
                    if (background.isShutdown()) {
                        dropHanded();
                    }
                } else {
                    background.execute(this::takeScheduled);
                }
            } catch (RuntimeException | Error notStarted) {
                scheduled.set(false);
                warn(notStarted);
            }
        }
    }

    private void takeScheduled() {
        scheduled.set(false);
        made().ifPresentOrElse(beside -> takeWith(Optional.of(beside)), this::leaveToCallers);
    }

    private void takeHanded() {
        Optional<Replica> beside = handed.getAndSet(Optional.empty());
        scheduled.set(false);
        takeWith(beside);
    }

    private void takeWith(Optional<Replica> beside) {
        try {
            orWarn(() -> take(() -> beside));
        } finally {
            beside.ifPresent(this::drop);
        }
    }

    /** There are containers that make no beans on threads that they do not know; elsewhere it may go better once. */
    private void leaveToCallers() {
        madeByCallers = true;
        nextDue = 0;
    }

    private void takeIfRunning() {
        if (engine.status().phase() == Phase.RUNNING && engine.status().lastSequence() > newest.sequence()) {
            if (madeByCallers) {
                nextDue = 0;
            } else {
                takeScheduled();
            }
        }
    }

    private void dropHanded() {
        handed.getAndSet(Optional.empty()).ifPresent(this::drop);
    }

    /** Ends the background work, and takes a last snapshot if asked to. */
    void close(boolean last) {
        background.getQueue().clear();
        background.shutdown();
        dropHanded();
        CompletableFuture<Snapshot> own = new CompletableFuture<>();
        CompletableFuture<Snapshot> other = underWay.compareAndExchange(null, own);
        while (other != null) {
            other.handle((taken, failed) -> taken).join();
            Thread.onSpinWait();
            other = underWay.compareAndExchange(null, own);
        }
        if (last) {
            Interrupt interrupt = new Interrupt();
            orWarn(() -> takeInPause(interrupt));
            interrupt.restore();
        }
        own.completeExceptionally(new SystemUnavailableException(
                "The prevalent system " + engine.name() + " is stopped; no snapshot was taken.", Phase.STOPPED, null));
        awaitBackground();
    }

    /** It may be making beans, which the container must live for. */
    private void awaitBackground() {
        Interrupt interrupt = new Interrupt();
        boolean ended = false;
        while (!ended) {
            try {
                ended = background.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
            } catch (InterruptedException later) {
                Thread.currentThread().interrupt();
                interrupt.hold();
            }
        }
        interrupt.restore();
    }

    private void orWarn(Supplier<Snapshot> taking) {
        try {
            taking.get();
        } catch (RuntimeException | Error e) {
            warn(e);
        }
    }

    private void warn(Throwable cause) {
        LOG.log(Level.WARNING, "Prevalent system " + engine.name()
                + ": no snapshot was taken; the journal has everything, the next start replays it.", cause);
    }

    private Snapshot write(Ticket at, Replica state) {
        long start = System.nanoTime();
        Instant now = clock.instant();
        Instant instant = now.isBefore(at.instant()) ? at.instant() : now;
        try {
            Snapshot taken = stores.snapshots().write(at.sequence(), instant, state.beans());
            lifecycle.outcomes().forgetThrough(newest.sequence());
            if (lifecycle.undo() != null) {
                lifecycle.undo().forgetThrough(newest.sequence());
            }
            newest = taken;
            nextDue = dueAfter(taken.sequence());
            bytesSince.set(0);
            LOG.log(Level.INFO, () -> String.format("Prevalent system %s: snapshot %s, %d bytes, in %d ms.",
                    engine.name(), taken.file(), taken.bytes(), (System.nanoTime() - start) / 1_000_000));
            dropOld();
            return taken;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private SnapshotFailedException failed(IOException e) {
        return new SnapshotFailedException(
                "The prevalent system " + engine.name() + " could not write a snapshot to " + engine.directory() + " ("
                        + e + "). The earlier snapshots and the journal are whole. Make room on the disk and try again.",
                engine.directory(), e);
    }

    private void dropOld() {
        if (settings.keepsAll()) {
            return;
        }
        try {
            stores.journal().dropThrough(stores.snapshots().dropOlder());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Prevalent system " + engine.name() + ": old files in " + engine.directory()
                    + " could not be deleted; the next snapshot tries again. Look at the directory's permissions.", e);
        }
    }

    private long dueAfter(long sequence) {
        return settings.snapshotEvery() == 0 ? Long.MAX_VALUE : sequence + settings.snapshotEvery();
    }
}

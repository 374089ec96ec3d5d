package dev.copycat.internal.engine;

import dev.copycat.PrevalentSystem;
import dev.copycat.Settings;
import dev.copycat.Snapshot;
import dev.copycat.SystemStatus;
import dev.copycat.internal.engine.Frame.Activity;
import dev.copycat.internal.engine.Frame.Hold;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.StampedLock;
import java.util.function.Supplier;

/**
 * One prevalent system: admits calls, and runs each as the rules for it say. Thread-safe.
 *
 * <p>A call on a thread that is in no call of a prevalent bean is an outermost one: a query, or a transaction to be
 * journaled. A call within another is part of that, if it may be made there at all.
 */
public final class Engine implements PrevalentSystem {

    /** More than our own code needs between the journaling of a call and its method. */
    private static final int STACK_FRAMES = 160;

    private final String name;
    private final Path directory;
    private final StateLock state = new StateLock();
    /** Shared by unlocked transactions from submission to end; exclusive for a snapshot. */
    private final StampedLock unlocked = new StampedLock();

    /** The application's, which has the systems made. */
    private final ClassLoader loader = Thread.currentThread().getContextClassLoader();
    private final Replica live;
    private final Lifecycle lifecycle;
    private final Replay replay;

    /**
     * A system that has not started; the first call or {@link #start()} starts it.
     *
     * @param name its name
     * @param directory where its data lies, for messages
     * @param settings durability and snapshots are taken from here
     * @param replica the live beans
     * @param opener opens the stores when the system starts
     */
    public Engine(String name, Path directory, Settings settings, Replica replica, Stores.Opener opener) {
        this.name = name;
        this.directory = directory;
        this.live = replica;
        this.lifecycle = new Lifecycle(this, settings, replica, opener, Clock.systemUTC());
        this.replay = new Replay(this, lifecycle, live);
    }

    @Override
    public String name() {
        return name;
    }

    /**
     * Where the data lies.
     *
     * @return the absolute path
     */
    public Path directory() {
        return directory;
    }

    @Override
    public SystemStatus status() {
        return lifecycle.status();
    }

    /**
     * Whether nothing but a restart of the application helps.
     *
     * @return true if the journal or the recovery failed, or the rebuild after an error did
     */
    public boolean needsRestart() {
        return switch (status().phase()) {
            case HALTED, FAILED -> true;
            case BROKEN -> lifecycle.failure() != null;
            default -> false;
        };
    }

    @Override
    public Snapshot takeSnapshot() {
        if (Frame.current() != null) {
            throw new IllegalStateException("takeSnapshot() of the prevalent system " + name
                    + " was called inside a call of a prevalent bean, which it would wait for. Call it from outside.");
        }
        return lifecycle.snapshots().take();
    }

    @Override
    public void afterCommit(Runnable action) {
        Objects.requireNonNull(action, "action");
        Frame own = Frame.currentOf(this);
        Frame outermost = own == null ? null : own.outermostOfSystem();
        if (outermost == null || outermost.activity() == Activity.QUERY) {
            throw new IllegalStateException("afterCommit() of the prevalent system " + name
                    + " was called outside a transaction of that system: there is nothing to wait for. Just do it.");
        }
        if (outermost.after() != null) {
            outermost.after().add(action);
        }
    }

    @Override
    public Optional<String> caller() {
        Frame own = Frame.currentOf(this);
        return Optional.ofNullable(own).map(Frame::transaction).map(Transaction::caller);
    }

    @Override
    public boolean replaying() {
        return Frame.isCurrent(Activity.REPLAY);
    }

    /**
     * Whether the calling thread is in a call of this system.
     *
     * @return whether a call, if made now, is a nested one
     */
    public boolean isCalling() {
        return Frame.currentOf(this) != null;
    }

    /**
     * Whether the calling thread is in a query of this system.
     *
     * @return whether a transaction, if begun now, is refused
     */
    public boolean isQuerying() {
        Frame own = Frame.currentOf(this);
        return own != null && own.activity() == Activity.QUERY;
    }

    /**
     * The time of the transaction that the calling thread is in, of whatever system.
     *
     * @return the instant, or empty outside a transaction
     */
    public static Optional<Instant> instant() {
        Frame frame = Frame.current();
        return Optional.ofNullable(frame).map(Frame::transaction).map(Transaction::instant);
    }

    /** Recovers the state, once; a second caller waits for the first. */
    public void start() {
        lifecycle.requireStarted();
    }

    /**
     * Stops in order: refuses new calls, lets the admitted ones end, closes the files. Does nothing the second time. Within a
     * call of a prevalent bean it returns at once, and the stop is done when that call has ended.
     */
    public void stop() {
        if (Frame.current() == null) {
            lifecycle.stop();
        } else {
            Daemon.thread("copycat-" + name + "-stop", lifecycle::stop).start();
        }
    }

    /**
     * Runs a call that only reads.
     *
     * @param call the call
     * @param locking whether transactions are excluded meanwhile
     * @return its result
     * @throws Exception the method's own
     */
    public Object query(Call call, Locking locking) throws Exception {
        Frame caller = Frame.current();
        Frame own = caller == null ? null : caller.of(this);
        if (own != null) {
            return queryWithin(call, locking, own);
        }
        if (caller != null && caller.transaction() != null) {
            throw CallRefusals.otherSystem(this, call, caller);
        }
        lifecycle.requireAnswering(caller == null);
        if (locking == Locking.UNLOCKED) {
            return run(call, new Frame(this, Activity.QUERY, Hold.NONE, caller), 0);
        }
        return run(call, new Frame(this, Activity.QUERY, Hold.SHARED, caller), sharedWhole(caller));
    }

    /**
     * Looks at the live state before a transaction, as a query does.
     *
     * @param <T> what is looked for
     * @param look what looks
     * @return what it found
     */
    public <T> T read(Supplier<T> look) {
        long stamp = sharedWhole(null);
        try {
            return look.get();
        } finally {
            state.release(stamp);
        }
    }

    /**
     * Runs a call that may change state: journaled and durable first, if it is an outermost one.
     *
     * @param call the call
     * @param locking whether it waits for its turn and excludes queries
     * @return its result
     * @throws Exception the method's own
     */
    public Object transaction(Call call, Locking locking) throws Exception {
        Frame caller = Frame.current();
        if (caller != null) {
            return nested(call, locking, caller);
        }
        requireStack(STACK_FRAMES, 1, 2, 3);
        lifecycle.requireRunning();
        return new Execution(this, lifecycle, call, locking).run();
    }

    /**
     * Makes a bean: calls of the system's beans meanwhile are part of the first state, not journaled.
     *
     * @param construction runs the constructor or {@code @PostConstruct}
     * @return its result
     * @throws Exception what it throws
     */
    public Object construct(Callable<Object> construction) throws Exception {
        Frame own = Frame.currentOf(this);
        Frame frame = frame(own == null ? null : own.elsewhere());
        frame.enter();
        try {
            return construction.call();
        } finally {
            frame.leave();
        }
    }

    /** Applies a journaled transaction; what the method throws is part of its outcome. */
    void replay(Replica replica, Transaction transaction) {
        replay.run(replica, replica.prepare(transaction));
    }

    /** Runs a transaction that is not the caller's own, or not yet; returns what the method threw, or null. */
    Throwable apply(Replica replica, Transaction transaction, Aborts aborts) {
        return replay.apply(replica, replica.prepare(transaction), aborts);
    }

    Replay replay() {
        return replay;
    }

    /** Waits for the unlocked transactions that were submitted, when no further one can be. */
    void awaitUnlocked() {
        unlocked.unlockWrite(unlocked.writeLock());
    }

    Replica live() {
        return live;
    }

    /** Works with a replica so that calls between its beans stay in it, on the application's class loader, whoever calls. */
    <E extends Exception> void restoring(Replica replica, RestoringWork<E> work) throws E {
        Thread thread = Thread.currentThread();
        ClassLoader callers = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        Frame frame = frame(replica);
        frame.enter();
        try {
            work.run();
        } finally {
            frame.leave();
            thread.setContextClassLoader(callers);
        }
    }

    private Frame frame(Replica replica) {
        Replica elsewhere = replica == live ? null : replica;
        return new Frame(
                this, Activity.RESTORING, Hold.EXCLUSIVE, null, null, elsewhere, new Aborts(), Frame.current());
    }

    StateLock state() {
        return state;
    }

    StampedLock unlocked() {
        return unlocked;
    }

    /**
     * Overflows the stack now, if it would soon: before anything is journaled or locked. Compiled, a frame holds only what is
     * needed after the call; with these numbers some 44 bytes.
     */
    private static long requireStack(int frames, long one, long two, long three) {
        return frames == 0 ? one : requireStack(frames - 1, two, three, one) + one * two + three;
    }

    /** Locks the state for a query, which may have waited for the transaction that an error ended half-way. */
    private long sharedWhole(Frame caller) {
        long stamp = shared(caller);
        while (!lifecycle.whole()) {
            state.release(stamp);
            lifecycle.requireAnswering(caller == null);
            stamp = shared(caller);
        }
        return stamp;
    }

    private long shared(Frame caller) {
        return caller == null ? state.shared() : state.sharedPastWaiting();
    }

    private Object nested(Call call, Locking locking, Frame caller) throws Exception {
        Frame own = caller.of(this);
        if (caller.activity() == Activity.QUERY) {
            throw CallRefusals.inQuery(call, caller);
        }
        if (own == null) {
            throw CallRefusals.otherSystem(this, call, caller);
        }
        requireWhole(own, caller);
        boolean lock = locking == Locking.LOCKED && own.hold() == Hold.NONE;
        Hold hold = lock ? Hold.EXCLUSIVE : own.hold();
        Frame frame = own.within(own.activity(), hold, caller);
        return own.aborts() == null || !call.undoable()
                ? run(call, frame, lock ? state.exclusive() : 0)
                : own.aborts().within(call, () -> run(call, frame, 0));
    }

    private Object queryWithin(Call call, Locking locking, Frame own) throws Exception {
        Frame caller = Frame.current();
        requireWhole(own, caller);
        boolean lock = locking == Locking.LOCKED && own.hold() == Hold.NONE;
        Hold hold = lock ? Hold.SHARED : own.hold();
        Activity activity = isRestoring(own) ? Activity.RESTORING : Activity.QUERY;
        return run(call, own.within(activity, hold, caller), lock ? sharedWithin() : 0);
    }

    /** Locks the state for a query within an unlocked call, which a rebuild waits for. */
    private long sharedWithin() {
        long stamp = state.sharedPastWaiting();
        if (!lifecycle.whole()) {
            state.release(stamp);
            throw Breakage.rebuilding(name);
        }
        return stamp;
    }

    /** Runs a call and then gives back the lock on the state that was taken for it; 0 stands for none. */
    Object run(Call call, Frame frame, long stamp) throws Exception {
        try {
            frame.enter();
            Object result = call.run(frame.elsewhere() == null ? live : frame.elsewhere());
            return frame.outermost() ? call.isolated(result) : result;
        } catch (Error thrown) {
            if (frame.activity() == Activity.TRANSACTION && Breakage.is(thrown)) {
                lifecycle.broke(thrown);
            }
            throw thrown;
        } finally {
            try {
                frame.leave();
            } finally {
                if (stamp != 0) {
                    state.release(stamp);
                }
            }
        }
    }

    private static boolean isRestoring(Frame frame) {
        return frame.activity() == Activity.RESTORING;
    }

    /** Beans that are still being made may use each other, but not through a bean of another system. */
    private void requireWhole(Frame own, Frame caller) {
        if (isRestoring(own) && caller.engine() != this) {
            throw CallRefusals.needEachOther(this, caller.engine());
        }
    }

    /** The innermost system that the calling thread is putting into its state, or null. */
    static Lifecycle startedByThisThread() {
        Frame frame = Frame.current();
        while (frame != null && !isRestoring(frame)) {
            frame = frame.caller();
        }
        return frame == null ? null : frame.engine().lifecycle;
    }
}

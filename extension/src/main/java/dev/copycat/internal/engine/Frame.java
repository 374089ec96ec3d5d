package dev.copycat.internal.engine;

/**
 * What the calling thread is in the middle of: one frame for each call of a prevalent bean, innermost first.
 *
 * @param engine the system that was called
 * @param activity what the call may do
 * @param hold the lock that is held for it
 * @param transaction the one that the thread is in, or null outside of one
 * @param after takes what is to be done after the transaction, in the frame of a live outermost one; else null
 * @param elsewhere the replica that is called instead of the beans that callers see; or null
 * @param aborts the calls within the transaction that are undone; null while no bean of the system undoes any
 * @param caller the frame around it, or null
 */
record Frame(
        Engine engine,
        Activity activity,
        Hold hold,
        Transaction transaction,
        AfterCommit after,
        Replica elsewhere,
        Aborts aborts,
        Frame caller) {

    /** What a call may do. */
    enum Activity {
        /** Beans are being made or told that they were restored; nothing is journaled. */
        RESTORING,
        /** Only read. */
        QUERY,
        /** Change state. */
        TRANSACTION,
        /** Change state again, as the journal says. */
        REPLAY
    }

    /** The lock on the state. */
    enum Hold {
        NONE,
        SHARED,
        EXCLUSIVE
    }

    private static final ThreadLocal<Frame> CURRENT = new ThreadLocal<>();

    /** A frame of a call of the beans that callers see. */
    Frame(Engine engine, Activity activity, Hold hold, Frame caller) {
        this(engine, activity, hold, null, null, null, null, caller);
    }

    /** A frame within this one's system, of a call that this one is around, directly or not. */
    Frame within(Activity what, Hold lock, Frame directCaller) {
        return new Frame(engine, what, lock, transaction, null, elsewhere, aborts, directCaller);
    }

    /** The innermost frame of this thread, or null. */
    static Frame current() {
        return CURRENT.get();
    }

    /** This thread's innermost frame of one system, or null. */
    static Frame currentOf(Engine wanted) {
        Frame innermost = current();
        return innermost == null ? null : innermost.of(wanted);
    }

    /** Whether this thread does something of a kind, in whatever system. */
    static boolean isCurrent(Activity wanted) {
        Frame frame = current();
        while (frame != null && frame.activity != wanted) {
            frame = frame.caller;
        }
        return frame != null;
    }

    /** The innermost frame of one system at or around this one, or null. */
    Frame of(Engine wanted) {
        Frame frame = this;
        while (frame != null && frame.engine != wanted) {
            frame = frame.caller;
        }
        return frame;
    }

    /** The outermost frame of the same system. */
    Frame outermostOfSystem() {
        Frame outermost = this;
        for (Frame frame = caller; frame != null; frame = frame.caller) {
            outermost = frame.engine == engine ? frame : outermost;
        }
        return outermost;
    }

    /** Whether what is called leaves the system with its result. */
    boolean outermost() {
        return caller == null || caller.of(engine) == null;
    }

    /** Makes this the innermost frame. */
    void enter() {
        CURRENT.set(this);
    }

    /** Goes back to the frame around this one. */
    void leave() {
        CURRENT.set(caller);
    }
}

package dev.copycat.internal.engine;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps queries and the execution of a transaction apart: shared for queries, exclusive for a transaction while it
 * executes, never while its record is on the way to the disk. Not reentrant: {@link Frame} knows what a thread holds.
 *
 * <p>Queries on several cores must not write to one place in memory, which would cost each of them more than the query itself.
 * So they count themselves in counters a cache line apart, and a transaction, which is alone, looks at all of them. What waited
 * for a transaction is let in before the next.
 */
final class StateLock {

    /** What those who come are let do. */
    private enum Door {
        OPEN,
        /** A transaction waits for the queries that run. */
        CLOSING,
        CLOSED
    }

    private static final long EXCLUSIVE = -1;
    /** Counters are 64 ints, four cache lines, apart: neighbours of a line are fetched with it. */
    private static final int APART = 6;
    private static final int SPINS = 100;
    private static final long LOOK_AGAIN_NANOS = 1_000_000;

    private final int mask = Math.max(8, Integer.highestOneBit(8 * Runtime.getRuntime().availableProcessors())) - 1;
    private final AtomicIntegerArray readers = new AtomicIntegerArray(mask + 2 << APART);
    private final ReentrantLock writers = new ReentrantLock();
    private final ConcurrentLinkedQueue<Waiting> queue = new ConcurrentLinkedQueue<>();

    private volatile Door door = Door.OPEN;
    /** The transaction's thread while it waits for queries, or null. */
    private volatile Thread leaving;

    /** A query's thread that waits for a transaction's end. */
    private static final class Waiting {
        final Thread thread = Thread.currentThread();
        final int own;
        volatile boolean counted;

        Waiting(int own) {
            this.own = own;
        }
    }

    long shared() {
        return shared(Door.OPEN);
    }

    /**
     * Shared, for a thread that already reads another system. It must not queue up behind a waiting transaction, which may
     * itself wait, through a query in the other direction, for this thread.
     */
    long sharedPastWaiting() {
        return shared(Door.CLOSING);
    }

    long exclusive() {
        writers.lock();
        door = Door.CLOSED;
        while (anyReader()) {
            door = Door.CLOSING;
            awaitReaders();
            door = Door.CLOSED;
        }
        return EXCLUSIVE;
    }

    void release(long stamp) {
        if (stamp != EXCLUSIVE) {
            leave((int) stamp);
            return;
        }
        letIn();
        door = Door.OPEN;
        letIn();
        writers.unlock();
    }

    /** Enters when the door is at most this far closed; returns the counter in which the thread is counted. */
    private long shared(Door most) {
        int own = ((int) Thread.currentThread().getId() & mask) + 1 << APART;
        for (int i = 0; i < SPINS; i++) {
            if (entered(own, most)) {
                return own;
            }
            Thread.onSpinWait();
        }
        return await(own, most);
    }

    private boolean entered(int own, Door most) {
        if (door.compareTo(most) > 0) {
            return false;
        }
        readers.getAndIncrement(own);
        if (door.compareTo(most) <= 0) {
            return true;
        }
        leave(own);
        return false;
    }

    private void leave(int own) {
        readers.getAndDecrement(own);
        Thread transaction = leaving;
        if (transaction != null) {
            LockSupport.unpark(transaction);
        }
    }

    private long await(int own, Door most) {
        Waiting waiting = new Waiting(own);
        boolean interrupted = false;
        queue.add(waiting);
        while (!waiting.counted) {
            if (door.compareTo(most) <= 0 && queue.remove(waiting)) {
                if (entered(own, most)) {
                    break;
                }
                queue.add(waiting);
            } else {
                park(most);
                interrupted |= Thread.interrupted();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return own;
    }

    /** Nobody is told when a transaction that was about to run waits after all: who may pass it then has to look. */
    private void park(Door most) {
        if (most == Door.OPEN) {
            LockSupport.park(this);
        } else {
            LockSupport.parkNanos(this, LOOK_AGAIN_NANOS);
        }
    }

    /** Counts those who wait among the readers. */
    private void letIn() {
        for (Waiting waiting = queue.poll(); waiting != null; waiting = queue.poll()) {
            readers.getAndIncrement(waiting.own);
            waiting.counted = true;
            LockSupport.unpark(waiting.thread);
        }
    }

    private void awaitReaders() {
        for (int i = 0; i < SPINS; i++) {
            Thread.onSpinWait();
            if (!anyReader()) {
                return;
            }
        }
        boolean interrupted = false;
        leaving = Thread.currentThread();
        while (anyReader()) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        leaving = null;
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean anyReader() {
        for (int i = 1 << APART; i < readers.length(); i += 1 << APART) {
            if (readers.get(i) != 0) {
                return true;
            }
        }
        return false;
    }
}

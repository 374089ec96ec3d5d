package dev.copycat.internal.engine;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.StampedLock;

/**
 * Keeps queries and the execution of a transaction apart: shared for queries, exclusive for a transaction while it
 * executes, never while its record is on the way to the disk. Not reentrant: {@link Frame} knows what a thread holds.
 */
final class StateLock {

    private final StampedLock lock = new StampedLock();

    long shared() {
        return lock.readLock();
    }

    /**
     * Shared, for a thread that already reads another system. It must not queue up behind a waiting transaction, which may
     * itself wait, through a query in the other direction, for this thread.
     */
    long sharedPastWaiting() {
        boolean interrupted = false;
        long stamp = lock.tryReadLock();
        while (stamp == 0) {
            try {
                stamp = lock.tryReadLock(1, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
            stamp = stamp == 0 ? lock.tryReadLock() : stamp;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return stamp;
    }

    long exclusive() {
        return lock.writeLock();
    }

    void release(long stamp) {
        lock.unlock(stamp);
    }
}

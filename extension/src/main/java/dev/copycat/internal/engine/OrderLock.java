package dev.copycat.internal.engine;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A lock that many threads want at once, each for a microsecond. To wake the one that waits longest takes many times as long; so
 * who comes may pass those who wait, but only so many before one of those has its turn. Not reentrant.
 */
final class OrderLock {

    /** About as long as it takes to park and be woken; for nothing where the holder has no other processor. */
    private static final int SPINS = Runtime.getRuntime().availableProcessors() > 1 ? 3_000 : 1;
    private static final int MOST_PASS = 256;

    /** Of so many that wait, each has its turn after about as many calls as 64 have with {@link #MOST_PASS}. */
    private static final int FEW = 64;

    /** Its fair {@code lock()} lets nobody pass, its {@code tryLock()} does. */
    private final ReentrantLock lock = new ReentrantLock(true);

    /** How many have passed since one that waited had its turn. Written under the lock. */
    private volatile int passed;
    private final AtomicInteger waiting = new AtomicInteger();

    /** Takes the lock if it is to be had soon. */
    boolean tryLock() {
        int mostPass = MOST_PASS * FEW / Math.max(FEW, waiting.get());
        for (int i = 0; i < SPINS && passed < mostPass; i++) {
            if (lock.tryLock()) {
                passed = lock.hasQueuedThreads() ? passed + 1 : 0;
                return true;
            }
            Thread.onSpinWait();
        }
        return false;
    }

    /** Waits for the lock, in the order of those who wait. */
    void lock() {
        waiting.getAndIncrement();
        try {
            lock.lock();
        } finally {
            waiting.getAndDecrement();
        }
        passed = 0;
    }

    void unlock() {
        lock.unlock();
    }
}

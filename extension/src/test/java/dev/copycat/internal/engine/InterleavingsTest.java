package dev.copycat.internal.engine;

import dev.copycat.Promise;
import org.jetbrains.lincheck.Lincheck;
import org.junit.jupiter.api.Test;

/**
 * The turn order and the lock on the state in many interleavings, chosen one by one by Lincheck's model checker, which also
 * reports a hang. Twenty times as many with {@code -Dinterleavings=20}.
 *
 * <p>The committer's own thread is beyond it: it takes the loops in which threads park for hangs. {@link
 * LinearizabilityTest} has that.
 */
class InterleavingsTest {

    private static final int FACTOR = Integer.getInteger("interleavings", 1);

    @Test
    @Promise("T1")
    void aTurnThatIsPublishedWhileTheOneBeforeItEndsIsNotLost() {
        check("interleavings of the turn order", 200, () -> endAndBeginningOfATurn());
    }

    @Test
    @Promise("T4")
    void queriesAndTransactionsExcludeOneAnother() {
        check("interleavings of queries and a transaction", 200, () -> queryAndTransaction());
    }

    /** Runs once unchecked, so that no class is initialized in the interleavings. */
    private static void check(String fault, int interleavings, Runnable threads) {
        threads.run();
        Lincheck.runConcurrentTest(interleavings * FACTOR, threads);
        CrashSafety.write(fault, interleavings * FACTOR);
    }

    private static void endAndBeginningOfATurn() {
        Turns turns = new Turns();
        Ticket first = Ticket.pause();
        Ticket second = Ticket.pause();
        turns.publish(first);
        Callers callers = new Callers(() -> turns.finish(first));
        turns.publish(second);
        callers.join();
        second.await(new Interrupt());
    }

    private static void queryAndTransaction() {
        StateLock lock = new StateLock();
        int[] state = {0, 0};
        new Callers(
                        () -> {
                            long stamp = lock.exclusive();
                            state[0]++;
                            state[1]++;
                            lock.release(stamp);
                        },
                        () -> {
                            long stamp = lock.shared();
                            int first = state[0];
                            long inner = lock.sharedPastWaiting();
                            require(first == state[1], "half a transaction");
                            lock.release(inner);
                            lock.release(stamp);
                        })
                .join();
        require(state[0] == 1 && state[1] == 1, "a change was lost");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    /** Threads at work, whose failure is that of the whole. */
    private static final class Callers {

        private final Thread[] threads;
        private volatile Throwable failure;

        Callers(Runnable... work) {
            threads = new Thread[work.length];
            for (int i = 0; i < work.length; i++) {
                Runnable each = work[i];
                threads[i] = new Thread(() -> attempt(each));
                threads[i].start();
            }
        }

        private void attempt(Runnable work) {
            try {
                work.run();
            } catch (Throwable e) {
                failure = e;
            }
        }

        void join() {
            for (Thread thread : threads) {
                Daemon.join(thread);
            }
            if (failure != null) {
                throw new IllegalStateException(failure);
            }
        }
    }
}

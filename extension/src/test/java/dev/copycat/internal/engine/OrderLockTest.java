package dev.copycat.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may pass whom. */
class OrderLockTest {

    @Test
    void whoWaitsIsPassedSoManyTimesOnly() throws Exception {
        OrderLock lock = new OrderLock();
        assertThat(lock.tryLock()).isTrue();
        Thread waiting = new Thread(() -> {
            lock.lock();
            lock.unlock();
        });
        waiting.start();
        while (waiting.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        lock.unlock();
        int passes = 0;
        while (waiting.isAlive() && lock.tryLock()) {
            passes++;
            lock.unlock();
        }
        assertThat(passes).isLessThanOrEqualTo(257);
        waiting.join();
        assertThat(lock.tryLock()).isTrue();
    }

    @Test
    void theMoreWaitTheFewerPass() throws Exception {
        int most = 512;
        OrderLock lock = new OrderLock();
        AtomicInteger turns = new AtomicInteger();
        assertThat(lock.tryLock()).isTrue();
        List<Thread> waiting = Stream.generate(() -> new Thread(() -> {
            lock.lock();
            turns.getAndIncrement();
            lock.unlock();
        })).limit(most).toList();
        waiting.forEach(Thread::start);
        while (waiting.stream().anyMatch(thread -> thread.getState() != Thread.State.WAITING)) {
            Thread.onSpinWait();
        }
        lock.unlock();
        int turn = 0;
        int passes = 0;
        while (turn < most / 2) {
            if (lock.tryLock()) {
                passes = turns.get() == turn ? passes + 1 : 1;
                turn = turns.get();
                lock.unlock();
                assertThat(passes).isLessThanOrEqualTo(65);
            }
        }
        for (Thread thread : waiting) {
            thread.join();
        }
    }
}

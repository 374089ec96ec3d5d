package dev.copycat.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

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
}

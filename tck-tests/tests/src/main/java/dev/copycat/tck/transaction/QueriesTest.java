package dev.copycat.tck.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import dev.copycat.PrevalentSystem;
import dev.copycat.ReadOnly;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.Application;
import dev.copycat.tck.harness.Callers;
import jakarta.inject.Inject;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

@ArquillianTest
@Promise("T4")
class QueriesTest {

    private static final int TRANSFERS = 300;
    private static final CyclicBarrier BOTH_INSIDE = new CyclicBarrier(2);

    @Inject
    Bank bank;

    @Inject
    PrevalentSystem system;

    @Deployment
    static Archive<?> application() {
        return Application.of(QueriesTest.class).war();
    }

    @Test
    void twoQueriesRunSideBySide() throws Exception {
        Callers.atOnce(2, caller -> () -> bank.meetInside());
    }

    @Test
    void aQueryAmongTransactionsNeverSeesHalfOfOne() throws Exception {
        AtomicBoolean over = new AtomicBoolean();

        Callers.atOnce(3, caller -> () -> {
            if (caller == 0) {
                for (int i = 0; i < TRANSFERS; i++) {
                    bank.transfer(i % 2 == 0 ? 7 : -7);
                }
                over.set(true);
            } else {
                do {
                    assertThat(bank.total()).isEqualTo(100);
                } while (!over.get());
            }
        });

        assertThat(system.status().lastSequence()).isEqualTo(TRANSFERS);
    }

    @Prevalent
    static class Bank {

        private long left = 50;
        private long right = 50;

        public void transfer(long amount) {
            left -= amount;
            Thread.yield();
            right += amount;
        }

        @ReadOnly
        public long total() {
            return left + right;
        }

        @ReadOnly
        public void meetInside() throws InterruptedException, BrokenBarrierException, TimeoutException {
            BOTH_INSIDE.await(Callers.PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }
}

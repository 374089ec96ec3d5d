package dev.copycat.tck.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import dev.copycat.PrevalentSystem;
import dev.copycat.ReadOnly;
import dev.copycat.Unlocked;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.AfterRestart;
import dev.copycat.tck.harness.Application;
import dev.copycat.tck.harness.Callers;
import dev.copycat.tck.harness.SystemFiles;
import jakarta.inject.Inject;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@ArquillianTest
@TestMethodOrder(OrderAnnotation.class)
@Promise("T9")
class UnlockedTest {

    private static final CyclicBarrier BOTH_INSIDE = new CyclicBarrier(2);

    @Inject
    Counter counter;

    @Deployment
    static Archive<?> application() {
        return Application.of(UnlockedTest.class).journalOnly().war();
    }

    @Test
    @Order(1)
    void twoUnlockedTransactionsRunAtTheSameTime() throws Exception {
        Callers.atOnce(2, caller -> () -> counter.unlocked());

        assertThat(counter.value()).isEqualTo(2);
    }

    @Test
    @Order(2)
    void bothAreJournaled() {
        assertThat(SystemFiles.main().records("unlocked")).hasSize(2);
    }

    @Test
    @Order(3)
    void anUnlockedQueryRunsWhileATransactionExecutes() throws Exception {
        Callers.atOnce(2, caller -> () -> {
            if (caller == 0) {
                counter.locked();
            } else {
                counter.unlockedQuery();
            }
        });
    }

    @Test
    @Order(4)
    void anUnlockedQueryIsNotJournaled() {
        assertThat(SystemFiles.main().records("locked")).hasSize(1);
        assertThat(SystemFiles.main().records("unlockedQuery")).isEmpty();
    }

    @Test
    @Order(5)
    @AfterRestart
    void replayRunsThemOneAfterTheOther() {
        assertThat(counter.value()).isEqualTo(3);
    }

    @Prevalent
    static class Counter {

        private final AtomicInteger value = new AtomicInteger();

        @Inject
        private PrevalentSystem system;

        @Unlocked
        public void unlocked() throws Exception {
            meet();
            value.incrementAndGet();
        }

        public void locked() throws Exception {
            meet();
            value.incrementAndGet();
        }

        @Unlocked
        @ReadOnly
        public void unlockedQuery() throws Exception {
            meet();
        }

        @ReadOnly
        public int value() {
            return value.get();
        }

        private void meet() throws InterruptedException, BrokenBarrierException, TimeoutException {
            if (!system.replaying()) {
                BOTH_INSIDE.await(Callers.PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        }
    }
}

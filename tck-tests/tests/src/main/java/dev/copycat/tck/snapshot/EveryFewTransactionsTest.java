package dev.copycat.tck.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import dev.copycat.PrevalentSystem;
import dev.copycat.Setting;
import dev.copycat.Snapshot;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.Application;
import dev.copycat.tck.harness.Callers;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

@ArquillianTest
@Promise({"S1", "S4"})
class EveryFewTransactionsTest {

    private static final int EVERY = 5;

    @Inject
    Counter counter;

    @Inject
    PrevalentSystem system;

    @Deployment
    static Archive<?> application() {
        return Application.of(EveryFewTransactionsTest.class).set(Setting.SNAPSHOT_EVERY, EVERY).war();
    }

    @Test
    void afterSoManyTransactionsThereIsASnapshotOfItsOwnAccord() {
        for (int i = 1; i < EVERY; i++) {
            counter.count();
        }
        assertThat(newest()).isZero();

        counter.count();

        // It is taken beside the callers, who do not wait for it, but may have to make the beans for it.
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(Callers.PATIENCE_SECONDS);
        while (newest() == 0 && System.nanoTime() < deadline) {
            counter.count();
        }
        assertThat(newest()).isGreaterThanOrEqualTo(EVERY);
        assertThat(Counter.MADE).as("nor for transactions, as it is taken of beans of its own").hasValueGreaterThan(1);
    }

    private long newest() {
        return system.status().lastSnapshot().map(Snapshot::sequence).orElseThrow();
    }

    @Prevalent
    static class Counter {

        private static final AtomicInteger MADE = new AtomicInteger();

        private int count;

        @PostConstruct
        void make() {
            MADE.getAndIncrement();
        }

        public void count() {
            count++;
        }
    }
}

package dev.copycat.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import dev.copycat.PrevalentSystem;
import dev.copycat.Promise;
import dev.copycat.ReadOnly;
import dev.copycat.Unlocked;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.lang.Thread.State;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A snapshot's replica is compared with how calls ended live, also of those that have not run there when it is asked for. */
class SnapshotBesideQueryTest {

    private static final String DIRECTORY = "copycat.directory";

    private static CountDownLatch queried;
    private static CountDownLatch answered;
    private static AtomicInteger refusals;

    @Prevalent
    public static class Shop {
        private int orders;

        public void order() {
            orders++;
        }

        @Unlocked
        public void refuse() throws InterruptedException {
            if (refusals.incrementAndGet() == 1) {
                answered.await();
            }
            throw new IllegalArgumentException("the shop is closed");
        }

        public void orderOrRefuseACustomer() {
            orders++;
            if (Thread.currentThread().getName().equals("customer")) {
                throw new IllegalArgumentException("the shop is closed");
            }
        }

        @ReadOnly
        public int orders() throws InterruptedException {
            queried.countDown();
            answered.await();
            return orders;
        }
    }

    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final Logger log = Logger.getLogger("dev.copycat");
    private final Handler recorder = new StreamHandler() {
        @Override
        public synchronized void publish(LogRecord told) {
            if (told.getLevel().intValue() > Level.WARNING.intValue()) {
                errors.add(told.getMessage());
            }
        }
    };

    @TempDir
    private Path directory;

    @BeforeEach
    void listen() {
        queried = new CountDownLatch(1);
        answered = new CountDownLatch(1);
        refusals = new AtomicInteger();
        System.setProperty(DIRECTORY, directory.toString());
        log.addHandler(recorder);
    }

    @AfterEach
    void leave() {
        log.removeHandler(recorder);
        System.clearProperty(DIRECTORY);
    }

    @Test
    @Promise({"S4", "R6"})
    void whatAnUnlockedCallThrowsThereBeforeItThrewLiveIsNotADifference() throws Exception {
        try (SeContainer container = shop()) {
            Shop shop = container.select(Shop.class).get();
            PrevalentSystem system = container.select(PrevalentSystem.class).get();
            shop.order();
            Thread transaction = started(shop::refuse);
            until(() -> refusals.get() == 1);
            Thread snapshot = started(system::takeSnapshot);
            until(() -> refusals.get() == 2);
            untilItWaits(snapshot);
            answered.countDown();
            snapshot.join();
            transaction.join();

            assertThat(errors).isEmpty();
            assertThat(refusals).hasValue(2);
            assertThat(system.status().lastSnapshot()).hasValueSatisfying(taken -> assertThat(taken.sequence()).isEqualTo(2));
        }
    }

    @Test
    @Promise({"S4", "R6"})
    void whatReturnsThereAndThrowsLiveAfterAQueryIsFoundByTheSnapshotTakenMeanwhile() throws Exception {
        try (SeContainer container = shop()) {
            Shop shop = container.select(Shop.class).get();
            PrevalentSystem system = container.select(PrevalentSystem.class).get();
            shop.order();
            Thread query = started(() -> shop.orders());
            queried.await();
            Thread transaction = started(shop::orderOrRefuseACustomer);
            transaction.setName("customer");
            untilItWaits(transaction);
            Thread snapshot = started(system::takeSnapshot);
            untilItWaits(snapshot);
            answered.countDown();
            snapshot.join();
            transaction.join();
            query.join();

            assertThat(errors).singleElement().asString().contains("did not give the state of sequence 2 again");
        }
    }

    private static SeContainer shop() {
        return SeContainerInitializer.newInstance().disableDiscovery()
                .addExtensions(new PrevalentExtension()).addBeanClasses(Shop.class).initialize();
    }

    private interface Work {
        void run() throws Exception;
    }

    private static Thread started(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (Exception refused) {
                assertThat(refused).hasMessage("the shop is closed");
            }
        });
        thread.start();
        return thread;
    }

    private static void untilItWaits(Thread thread) {
        until(() -> Set.of(State.WAITING, State.TIMED_WAITING, State.TERMINATED).contains(thread.getState()));
    }

    private static void until(BooleanSupplier reached) {
        while (!reached.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }
}

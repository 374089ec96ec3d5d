package dev.copycat.tck.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.OfSystem;
import dev.copycat.Prevalent;
import dev.copycat.PrevalentSystem;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.Application;
import dev.copycat.tck.harness.Callers;
import dev.copycat.tck.harness.SystemFiles;
import jakarta.inject.Inject;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

@ArquillianTest
@Promise("M6")
class SystemsTest {

    private static final CountDownLatch INSIDE_STOCK = new CountDownLatch(1);
    private static final CountDownLatch ORDERED = new CountDownLatch(1);

    @Inject
    Stock stock;

    @Inject
    Orders orders;

    @Inject
    PrevalentSystem main;

    @Inject
    @OfSystem("orders")
    PrevalentSystem ordersSystem;

    @Deployment
    static Archive<?> application() {
        return Application.of(SystemsTest.class).war();
    }

    @Test
    void beansWithoutASystemOfTheirOwnAreInMain() {
        assertThat(main.name()).isEqualTo("main");
        assertThat(ordersSystem.name()).isEqualTo("orders");
    }

    @Test
    void aTransactionIsInTheJournalOfItsSystemOnly() {
        stock.add("nuts");
        orders.place("bolts");

        assertThat(SystemFiles.of("main").journal())
                .anyMatch(line -> line.contains("nuts")).noneMatch(line -> line.contains("bolts"));
        assertThat(SystemFiles.of("orders").journal())
                .anyMatch(line -> line.contains("bolts")).noneMatch(line -> line.contains("nuts"));
    }

    @Test
    void aTransactionOfOneSystemRunsWhileOneOfAnotherExecutes() throws Exception {
        Future<Void> slow = Callers.start(() -> stock.addWhenOrdered());
        assertThat(INSIDE_STOCK.await(Callers.PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();

        orders.place("while stock is busy");

        ORDERED.countDown();
        Callers.result(slow);
    }

    @Prevalent
    static class Stock {

        private int items;

        public void add(String item) {
            items += item.length();
        }

        public void addWhenOrdered() throws InterruptedException {
            INSIDE_STOCK.countDown();
            if (!ORDERED.await(Callers.PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody could order meanwhile");
            }
            items++;
        }
    }

    @Prevalent(system = "orders")
    static class Orders {

        private int placed;

        public void place(String item) {
            placed += item.length();
        }
    }
}

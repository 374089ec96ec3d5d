package dev.copycat.tck.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import dev.copycat.PrevalentSystem;
import dev.copycat.ReadOnly;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.AfterRestart;
import dev.copycat.tck.harness.Application;
import dev.copycat.tck.harness.SystemFiles;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Events fired in a transaction, which prevalent beans observe: the changes they make are part of it, once. */
@ArquillianTest
@TestMethodOrder(OrderAnnotation.class)
@Promise({"T5", "T11"})
class EventsTest {

    @Inject
    Till till;

    @Inject
    Book book;

    @Inject
    Event<Sold> events;

    @Inject
    PrevalentSystem system;

    @Deployment
    static Archive<?> application() {
        return Application.of(EventsTest.class).journalOnly().war();
    }

    @Test
    @Order(1)
    void whatObserversChangeIsPartOfTheTransaction() {
        till.sell(2);
        till.sell(3);

        assertThat(told()).isEqualTo("5 seen by itself 5, book 5 in 2 lines");
        assertThat(system.status().lastSequence()).isEqualTo(2);
    }

    @Test
    @Order(2)
    void anObserverThatIsCalledFromOutsideIsATransactionItself() {
        events.fire(new Sold(4));

        assertThat(told()).isEqualTo("5 seen by itself 9, book 9 in 3 lines");
        assertThat(SystemFiles.main().records("onSold")).hasSize(2);
    }

    @Test
    @Order(3)
    @AfterRestart
    void replayTellsTheObserversAgainOnce() {
        assertThat(told()).isEqualTo("5 seen by itself 9, book 9 in 3 lines");
    }

    @Test
    @Order(4)
    @Promise("S4")
    void aSnapshotMeanwhileTellsNoLiveObserver() {
        till.sell(1);
        system.takeSnapshot();
        till.sell(1);

        assertThat(told()).isEqualTo("7 seen by itself 11, book 11 in 5 lines");
    }

    @Test
    @Order(5)
    @AfterRestart
    @Promise("R6")
    void andTheSnapshotHoldsWhatTheyChanged() {
        assertThat(told()).isEqualTo("7 seen by itself 11, book 11 in 5 lines");
    }

    private String told() {
        return till.told() + ", " + book.told();
    }

    /** What is told. */
    public record Sold(int amount) {}

    @Prevalent
    static class Till {

        @Inject
        private Event<Sold> events;

        private int sold;
        private int seen;

        public void sell(int amount) {
            sold += amount;
            events.fire(new Sold(amount));
        }

        void onSold(@Observes Sold event) {
            seen += event.amount();
        }

        @ReadOnly
        public String told() {
            return sold + " seen by itself " + seen;
        }
    }

    @Prevalent
    static class Book {

        private int total;
        private int lines;

        public void onSold(@Observes Sold event) {
            total += event.amount();
            lines++;
        }

        @ReadOnly
        public String told() {
            return "book " + total + " in " + lines + " lines";
        }
    }
}

package dev.copycat.tck.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.AbortException;
import dev.copycat.Prevalent;
import dev.copycat.PrevalentSystem;
import dev.copycat.ReadOnly;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.AfterRestart;
import dev.copycat.tck.harness.Application;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Observers that are undone: transactions are tried first, on instances of which the container knows nothing. */
@ArquillianTest
@TestMethodOrder(OrderAnnotation.class)
@Promise("T8")
class UndoneObserversTest {

    @Inject
    Till till;

    @Inject
    Book book;

    @Inject
    PrevalentSystem system;

    @Deployment
    static Archive<?> application() {
        return Application.of(UndoneObserversTest.class).journalOnly().war();
    }

    @Test
    @Order(1)
    void eachIsToldOnce() {
        till.sell(2);
        till.sellAll(List.of(3, 4));

        assertThat(told()).isEqualTo("9 seen 9");
    }

    @Test
    @Order(2)
    void whatOneChangedBeforeItThrewIsUndoneWithTheCall() {
        assertThatThrownBy(() -> till.sell(-1)).hasStackTraceContaining("nothing is sold");

        assertThat(told()).isEqualTo("9 seen 9");
    }

    @Test
    @Order(3)
    @AfterRestart
    void soInReplay() {
        assertThat(told()).isEqualTo("9 seen 9");

        system.takeSnapshot();
        till.sell(1);
        assertThat(told()).isEqualTo("10 seen 10");
    }

    @Test
    @Order(4)
    @AfterRestart
    void andInASnapshot() {
        assertThat(told()).isEqualTo("10 seen 10");
    }

    private String told() {
        return till.sold() + " seen " + book.seen();
    }

    /** What is told. */
    public record Sold(int amount) {}

    @Prevalent
    static class Till {

        @Inject
        private Event<Sold> events;

        private int sold;

        @AbortException
        public void sell(int amount) {
            sold += amount;
            events.fire(new Sold(amount));
        }

        public void sellAll(List<Integer> amounts) {
            amounts.forEach(this::sell);
        }

        @ReadOnly
        public int sold() {
            return sold;
        }
    }

    @Prevalent
    static class Book {

        private int seen;

        @AbortException
        public void onSold(@Observes Sold event) {
            seen += event.amount();
            if (event.amount() < 0) {
                throw new IllegalArgumentException("nothing is sold");
            }
        }

        @ReadOnly
        public int seen() {
            return seen;
        }
    }
}

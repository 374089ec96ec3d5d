package dev.copycat.tck.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import dev.copycat.PrevalentSystem;
import dev.copycat.ReadOnly;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.AfterRestart;
import dev.copycat.tck.harness.Application;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@ArquillianTest
@TestMethodOrder(OrderAnnotation.class)
@Promise("T11")
class AfterCommitTest {

    @Inject
    Orders orders;

    @Inject
    Mail mail;

    @Deployment
    static Archive<?> application() {
        return Application.of(AfterCommitTest.class).journalOnly().war();
    }

    @Test
    @Order(1)
    void theMailIsSentWhenTheOrderIsIn() {
        orders.place("tea");

        assertThat(mail.sent()).containsExactly("tea, of 1");
    }

    @Test
    @Order(2)
    @AfterRestart
    void replaySendsNoMail() {
        assertThat(orders.all()).containsExactly("tea");
        assertThat(mail.sent()).isEmpty();
    }

    @Prevalent
    static class Orders {

        private final List<String> orders = new ArrayList<>();

        @Inject
        private PrevalentSystem system;

        @Inject
        private Mail mail;

        public void place(String article) {
            system.afterCommit(() -> mail.send(article));
            orders.add(article);
        }

        @ReadOnly
        public List<String> all() {
            return List.copyOf(orders);
        }
    }

    @ApplicationScoped
    static class Mail {

        private final List<String> sent = new CopyOnWriteArrayList<>();

        @Inject
        private Orders orders;

        void send(String article) {
            sent.add(article + ", of " + orders.all().size());
        }

        List<String> sent() {
            return sent;
        }
    }
}

package dev.copycat.tck.recovery;

import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.AfterRestart;
import dev.copycat.tck.harness.Application;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** An observer of CDI's own event of the start that uses a prevalent bean. */
@ArquillianTest
@TestMethodOrder(OrderAnnotation.class)
@Promise("R7")
@Tag("startup-event")
class StartupEventTest {

    @Inject
    OpenedLedger ledger;

    @Deployment
    static Archive<?> application() {
        return Application.of(StartupEventTest.class).journalOnly().war()
                .addClasses(EagerStart.class, OpenedLedger.class);
    }

    @Test
    @Order(1)
    void atTheFirstStartItFindsTheFirstState() {
        EagerStart.assertFirstState(ledger);
    }

    @Test
    @Order(2)
    @AfterRestart
    void laterItFindsTheRestoredState() {
        EagerStart.assertRestoredState(ledger);
    }

    @ApplicationScoped
    static class Opening {

        void open(@Observes Startup event, OpenedLedger ledger) {
            ledger.add();
        }
    }
}

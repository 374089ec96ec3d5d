package dev.copycat.tck.recovery;

import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.AfterRestart;
import dev.copycat.tck.harness.Application;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An observer of CDI's own event of the start that uses a prevalent bean. */
@ArquillianTest
@Promise("R7")
@Tag("startup-event")
class StartupEventTest extends EagerStart {

    @Deployment
    static Archive<?> application() {
        return Application.of(StartupEventTest.class).journalOnly().war().addClass(OpenedLedger.class);
    }

    /** As the other: Quarkus's adapter looks for it in this class. */
    @Test
    @Order(1)
    @Override
    void atTheFirstStartItFindsTheFirstState() {
        super.atTheFirstStartItFindsTheFirstState();
    }

    @Test
    @Order(2)
    @AfterRestart
    @Override
    void laterItFindsTheRestoredState() {
        super.laterItFindsTheRestoredState();
    }

    @ApplicationScoped
    static class Opening {

        void open(@Observes Startup event, OpenedLedger ledger) {
            ledger.add();
        }
    }
}

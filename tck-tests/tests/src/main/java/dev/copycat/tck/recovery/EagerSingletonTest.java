package dev.copycat.tck.recovery;

import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.AfterRestart;
import dev.copycat.tck.harness.Application;
import jakarta.inject.Inject;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** An enterprise bean that is made while the application starts, and uses a prevalent one. */
@ArquillianTest
@TestMethodOrder(OrderAnnotation.class)
@Promise("R7")
@Tag("enterprise-beans")
class EagerSingletonTest {

    @Inject
    OpenedLedger ledger;

    @Deployment
    static Archive<?> application() {
        return Application.of(EagerSingletonTest.class).journalOnly().war()
                .addClasses(EagerStart.class, OpenedLedger.class, OpeningSingleton.class);
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
}

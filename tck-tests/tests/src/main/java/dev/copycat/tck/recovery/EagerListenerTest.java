package dev.copycat.tck.recovery;

import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.AfterRestart;
import dev.copycat.tck.harness.Application;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A listener of the servlet container that uses a prevalent bean when the application starts. */
@ArquillianTest
@TestMethodOrder(OrderAnnotation.class)
@Promise("R7")
@Tag("war")
class EagerListenerTest {

    @Inject
    OpenedLedger ledger;

    @Deployment
    static Archive<?> application() {
        return Application.of(EagerListenerTest.class).journalOnly().war()
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

    /** Not every container injects into listeners. */
    @WebListener
    public static class Opening implements ServletContextListener {

        @Override
        public void contextInitialized(ServletContextEvent event) {
            CDI.current().select(OpenedLedger.class).get().add();
        }
    }
}

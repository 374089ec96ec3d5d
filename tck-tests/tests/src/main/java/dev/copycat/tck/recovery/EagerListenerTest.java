package dev.copycat.tck.recovery;

import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.Application;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Tag;

/** A listener of the servlet container that uses a prevalent bean when the application starts. */
@ArquillianTest
@Promise("R7")
@Tag("war")
class EagerListenerTest extends EagerStart {

    @Deployment
    static Archive<?> application() {
        return Application.of(EagerListenerTest.class).journalOnly().war().addClass(OpenedLedger.class);
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

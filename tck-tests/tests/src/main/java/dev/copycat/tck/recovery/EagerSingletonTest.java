package dev.copycat.tck.recovery;

import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.Application;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Tag;

/** An enterprise bean that is made while the application starts, and uses a prevalent one. */
@ArquillianTest
@Promise("R7")
@Tag("enterprise-beans")
class EagerSingletonTest extends EagerStart {

    @Deployment
    static Archive<?> application() {
        return Application.of(EagerSingletonTest.class).journalOnly().war()
                .addClasses(OpenedLedger.class, OpeningSingleton.class);
    }
}

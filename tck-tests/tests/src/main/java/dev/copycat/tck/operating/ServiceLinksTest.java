package dev.copycat.tck.operating;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.Application;
import jakarta.inject.Inject;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

/** What Kubernetes tells each process of a service called {@code copycat} is no mistake in the settings. */
@ArquillianTest
@Promise("O1")
class ServiceLinksTest {

    @Inject
    Counter counter;

    @Deployment
    static Archive<?> application() {
        return Application.of(ServiceLinksTest.class).war();
    }

    @Test
    void doNotStopTheDeployment() {
        assertThat(System.getenv()).containsKeys("COPYCAT_SERVICE_HOST", "COPYCAT_PORT_80_TCP");
        assertThat(counter.count()).isEqualTo(1);
    }

    @Prevalent
    static class Counter {

        private int count;

        public int count() {
            return ++count;
        }
    }
}

package dev.copycat.tck.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import dev.copycat.PrevalentSystem;
import dev.copycat.ReadOnly;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.AfterRestart;
import dev.copycat.tck.harness.Application;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A prevalent bean with a resource of the server's, which is no state. */
@ArquillianTest
@TestMethodOrder(OrderAnnotation.class)
@Promise("M2")
@Tag("managed-threads")
@Tag("own-resources")
class OwnResourcesTest {

    @Inject
    Office office;

    @Inject
    PrevalentSystem system;

    @Deployment
    static Archive<?> application() {
        return Application.of(OwnResourcesTest.class).war();
    }

    @Test
    @Order(1)
    void itIsThere() {
        office.open();

        assertThat(office.told()).isEqualTo("opened 1 times, with an executor");
        system.takeSnapshot();
    }

    @Test
    @Order(2)
    @AfterRestart
    void itIsThereAgain() {
        assertThat(office.told()).isEqualTo("opened 1 times, with an executor");
    }

    @Prevalent
    static class Office {

        @Resource
        private ManagedExecutorService executor;

        private int opened;

        public void open() {
            opened++;
        }

        @ReadOnly
        public String told() {
            return "opened " + opened + " times, " + (executor == null ? "without" : "with an executor");
        }
    }
}

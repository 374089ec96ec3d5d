package dev.copycat.tck.quarkus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.PrevalentObject;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.Application;
import dev.copycat.tck.harness.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

/** A prevalent object needs what CDI Lite has not: the build says so, and what to do. */
@ArquillianTest
@RunAsClient
@Promise({"M7", "M8"})
class ProducerOnQuarkusTest {

    @ArquillianResource
    Deployer deployer;

    @Deployment(name = "library", managed = false)
    static Archive<?> library() {
        return Application.of(ProducerOnQuarkusTest.class, "library", Library.class, Ledger.class).war();
    }

    @Test
    void itIsRefusedByName() {
        assertThat(Refusal.of(deployer, "library"))
                .contains("Library.ledger has @PrevalentObject", "put @Prevalent on a subclass of what the method makes");
    }

    @Dependent
    static class Library {

        @Produces
        @PrevalentObject
        Ledger ledger() {
            return new Ledger();
        }
    }

    static class Ledger {

        public void book() {}
    }
}

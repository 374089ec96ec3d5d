package dev.copycat.tck.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.PrevalentObject;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.AfterRestart;
import dev.copycat.tck.harness.Application;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The own calls of an object that a producer method has made are no calls of the bean: no guard is asked for them. */
@ArquillianTest
@Tag("cdi-full")
@Tag("own-interceptor")
@TestMethodOrder(OrderAnnotation.class)
@Promise({"M5", "M8", "R1"})
class GuardedObjectTest {

    @Inject
    Vault vault;

    @Deployment
    static Archive<?> application() {
        return Application.of(GuardedObjectTest.class, "guarded", LoginGuard.class, ForTheOwner.class).journalOnly().war();
    }

    @Test
    @Order(1)
    void anObjectCallsItsOwnGuardedMethods() {
        LoginGuard.asOwner(() -> vault.openTwice("owner"));

        assertThatThrownBy(() -> vault.open("stranger")).isInstanceOf(SecurityException.class);
        assertThat(vault.opened()).isEqualTo("owner owner ");
    }

    @Test
    @Order(2)
    @AfterRestart
    void andDoesSoInReplay() {
        assertThat(vault.opened()).isEqualTo("owner owner ");
    }

    @Dependent
    static class Builder {

        @Produces
        @PrevalentObject(queries = "opened")
        Vault vault() {
            return new Vault();
        }
    }

    static class Vault {

        private String opened = "";

        @ForTheOwner
        public void openTwice(String who) {
            open(who);
            open(who);
        }

        @ForTheOwner
        public void open(String who) {
            opened += who + " ";
        }

        public String opened() {
            return opened;
        }
    }
}

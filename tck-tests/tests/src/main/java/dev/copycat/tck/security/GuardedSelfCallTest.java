package dev.copycat.tck.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import dev.copycat.ReadOnly;
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

/** A guard asks who the calling thread is, which nobody knows in replay; so it is not asked for the bean's own calls. */
@ArquillianTest
@Tag("own-interceptor")
@TestMethodOrder(OrderAnnotation.class)
@Promise({"M5", "R1"})
class GuardedSelfCallTest {

    @Inject
    Vault vault;

    @Deployment
    static Archive<?> application() {
        return Application.of(GuardedSelfCallTest.class, "guarded", LoginGuard.class, ForTheOwner.class).journalOnly().war();
    }

    @Test
    @Order(1)
    void aBeanCallsItsOwnGuardedMethods() {
        LoginGuard.asOwner(() -> vault.openTwice("owner"));

        assertThat(vault.opened()).isEqualTo("owner owner ");
    }

    @Test
    @Order(2)
    @AfterRestart
    void andDoesSoInReplay() {
        assertThat(vault.opened()).isEqualTo("owner owner ");
    }

    @Prevalent
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

        @ReadOnly
        public String opened() {
            return opened;
        }
    }
}

package dev.copycat.tck.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import dev.copycat.ReadOnly;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.Application;
import dev.copycat.tck.harness.SystemFiles;
import jakarta.inject.Inject;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

@ArquillianTest
@Promise("M5")
class SelfCallTest {

    @Inject
    Account account;

    @Deployment
    static Archive<?> application() {
        return Application.of(SelfCallTest.class).war();
    }

    @Test
    void aCallOfTheBeansOwnMethodIsPartOfTheCallItIsIn() {
        account.depositTwice(10);

        assertThat(account.balance()).isEqualTo(20);
        assertThat(SystemFiles.main().records("depositTwice")).hasSize(1);
        assertThat(SystemFiles.main().records("deposit")).isEmpty();
    }

    @Prevalent
    static class Account {

        private long cents;

        public void depositTwice(long amount) {
            deposit(amount);
            deposit(amount);
        }

        public void deposit(long amount) {
            cents += amount;
        }

        @ReadOnly
        public long balance() {
            return cents;
        }
    }
}

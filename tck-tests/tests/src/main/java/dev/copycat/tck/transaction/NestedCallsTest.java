package dev.copycat.tck.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import dev.copycat.PrevalentSystem;
import dev.copycat.ReadOnly;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.AfterRestart;
import dev.copycat.tck.harness.Application;
import dev.copycat.tck.harness.SystemFiles;
import jakarta.inject.Inject;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@ArquillianTest
@TestMethodOrder(OrderAnnotation.class)
@Promise({"T1", "T5"})
class NestedCallsTest {

    @Inject
    Teller teller;

    @Inject
    Account account;

    @Inject
    PrevalentSystem system;

    @Deployment
    static Archive<?> application() {
        return Application.of(NestedCallsTest.class).journalOnly().war();
    }

    @Test
    @Order(1)
    void callsOfOtherBeansAndOfItselfAreInTheOutermostTransaction() {
        teller.serve(3);

        assertThat(account.balance()).isEqualTo(6);
        assertThat(system.status().lastSequence()).isEqualTo(1);
        assertThat(SystemFiles.main().records("serve")).hasSize(1);
        assertThat(SystemFiles.main().records("deposit")).isEmpty();
    }

    @Test
    @Order(2)
    void theSameMethodCalledFromOutsideIsATransaction() {
        account.deposit(1);

        assertThat(SystemFiles.main().records("deposit")).hasSize(1);
    }

    @Test
    @Order(3)
    @AfterRestart
    void replayMakesTheNestedCallsAgainOnce() {
        assertThat(account.balance()).isEqualTo(7);
        assertThat(system.status().lastSequence()).isEqualTo(2);
    }

    @Prevalent
    static class Teller {

        @Inject
        private Account account;

        @Inject
        private Teller self;

        private int customers;

        public void serve(long amount) {
            customers++;
            account.deposit(amount);
            if (amount > 1) {
                self.serve(amount - 1);
            }
        }
    }

    @Prevalent
    static class Account {

        private long cents;

        public void deposit(long amount) {
            cents += amount;
        }

        @ReadOnly
        public long balance() {
            return cents;
        }
    }
}

package dev.copycat.tck.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.AbortException;
import dev.copycat.Prevalent;
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
@Promise({"M5", "T5"})
class SelfCallTest {

    @Inject
    Account account;

    @Inject
    Notary notary;

    @Inject
    Register register;

    @Deployment
    static Archive<?> application() {
        return Application.of(SelfCallTest.class).journalOnly().war();
    }

    @Test
    @Order(1)
    void aCallOfTheBeansOwnMethodIsPartOfTheCallItIsIn() {
        account.depositTwice(10);

        assertThat(account.balance()).isEqualTo(20);
        assertThat(SystemFiles.main().records("depositTwice")).hasSize(1);
        assertThat(SystemFiles.main().records("deposit")).isEmpty();
    }

    @Test
    @Order(2)
    @Promise({"M5", "T6"})
    void itsOwnQueryIsNoQueryOfItsOwn() {
        notary.sign();

        assertThat(register.entries()).isEqualTo(2);
    }

    @Test
    @Order(3)
    @Promise({"M5", "T8"})
    void itsOwnMethodIsNotUndoneAlone() {
        notary.withdraw();

        assertThat(register.entries()).isEqualTo(3);
    }

    @Test
    @Order(4)
    @AfterRestart
    @Promise({"M5", "T6", "T8"})
    void replayIsNoOther() {
        assertThat(account.balance()).isEqualTo(20);
        assertThat(register.entries()).isEqualTo(3);
    }

    @Prevalent
    static class Notary {

        @Inject
        private Register register;

        @Inject
        private Notary self;

        public void sign() {
            enter();
            self.write();
        }

        public void write() {
            enter();
        }

        @ReadOnly
        public void enter() {
            register.add();
        }

        public void withdraw() {
            try {
                fail();
            } catch (IllegalStateException expected) {
                register.expected();
            }
        }

        @AbortException
        public void fail() {
            register.add();
            throw new IllegalStateException();
        }
    }

    @Prevalent
    static class Register {

        private int entries;
        private int expected;

        public void add() {
            entries++;
        }

        public void expected() {
            expected++;
        }

        @ReadOnly
        public int entries() {
            return entries;
        }
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

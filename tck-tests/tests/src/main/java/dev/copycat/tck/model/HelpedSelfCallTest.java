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

/** A bean's own methods that are called on {@code this} by another class, to which the bean has given it. */
@ArquillianTest
@TestMethodOrder(OrderAnnotation.class)
@Promise({"M5", "T5", "T6", "T8"})
class HelpedSelfCallTest {

    @Inject
    Notary notary;

    @Inject
    Entries entries;

    @Deployment
    static Archive<?> application() {
        return Application.of(HelpedSelfCallTest.class, "helped", Visitor.class, Visits.class).journalOnly().war();
    }

    @Test
    @Order(1)
    void itsOwnQueryIsNoQueryOfItsOwn() {
        notary.sign();

        assertThat(entries.count()).isEqualTo(2);
        assertThat(SystemFiles.main().records("sign")).hasSize(1);
        assertThat(SystemFiles.main().records("enter")).isEmpty();
    }

    @Test
    @Order(2)
    void itsOwnMethodIsNotUndoneAlone() {
        notary.withdraw();

        assertThat(entries.count()).isEqualTo(4);
    }

    @Test
    @Order(3)
    @AfterRestart
    void replayIsNoOther() {
        assertThat(entries.count()).isEqualTo(4);
    }

    @Prevalent
    static class Notary {

        @Inject
        private Entries entries;

        @Inject
        private Visits visits;

        public void sign() {
            Visitor.visit(this::enter);
            visits.visit(this::enter);
        }

        @ReadOnly
        public void enter() {
            entries.add();
        }

        public void withdraw() {
            Visitor.visit(this::tryToWithdraw);
            visits.visit(this::tryToWithdraw);
        }

        private void tryToWithdraw() {
            try {
                Visitor.visit(this::fail);
            } catch (IllegalStateException expected) {
                // Part of the call that it is in.
            }
        }

        @AbortException
        public void fail() {
            entries.add();
            throw new IllegalStateException();
        }
    }

    @Prevalent
    static class Entries {

        private int entries;

        public void add() {
            entries++;
        }

        @ReadOnly
        public int count() {
            return entries;
        }
    }
}

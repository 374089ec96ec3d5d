package dev.copycat.tck.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.Prevalent;
import dev.copycat.PrevalentObject;
import dev.copycat.PrevalentSystem;
import dev.copycat.ReadOnly;
import dev.copycat.TransactionNotAllowedException;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.AfterRestart;
import dev.copycat.tck.harness.Application;
import dev.copycat.tck.harness.SystemFiles;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@ArquillianTest
@TestMethodOrder(OrderAnnotation.class)
@Promise("M8")
@Tag("cdi-full")
class ProducedObjectTest {

    @Inject
    Ledger ledger;

    @Inject
    Bank bank;

    @Inject
    PrevalentSystem system;

    @Deployment
    static Archive<?> application() {
        return Application.of(ProducedObjectTest.class).journalOnly().war();
    }

    @Test
    @Order(1)
    void whatItsProducerDoesNotNameAsQueryIsATransaction() {
        ledger.book("rent", 700);
        ledger.book("rent", 20);

        assertThat(ledger.balance("rent")).isEqualTo(720);
        assertThat(ledger.accounts()).containsExactly("bank", "rent");
        assertThat(SystemFiles.main().records("book")).hasSize(2);
        assertThat(SystemFiles.main().records("balance")).isEmpty();
        assertThat(SystemFiles.main().records("accounts")).isEmpty();
    }

    @Test
    @Order(2)
    void itIsOneSystemWithTheBeans() {
        bank.transfer("rent", "food", 100);

        assertThat(ledger.balance("food")).isEqualTo(100);
        assertThat(SystemFiles.main().records("transfer")).hasSize(1);
        assertThat(SystemFiles.main().records("book")).hasSize(2);
        assertThatThrownBy(() -> bank.look("rent")).isInstanceOf(TransactionNotAllowedException.class);
    }

    @Test
    @Order(3)
    @AfterRestart
    void itsStateComesBackFromTheJournal() {
        assertThat(ledger.balance("rent")).isEqualTo(620);
        assertThat(ledger.balance("food")).isEqualTo(100);
        assertThat(ledger.balance("bank")).isEqualTo(1);

        system.takeSnapshot();
        ledger.book("food", 5);
    }

    @Test
    @Order(4)
    @AfterRestart
    void andFromASnapshot() {
        assertThat(system.status().lastSnapshot()).isPresent();
        assertThat(ledger.balance("food")).isEqualTo(105);
        assertThat(ledger.accounts()).containsExactly("bank", "food", "rent");
    }

    @Test
    @Order(5)
    void whatItReturnsIsACopy() {
        ledger.accounts().clear();

        assertThat(ledger.accounts()).hasSize(3);
    }

    @Test
    @Order(6)
    @Promise("D6")
    void itIsRebuiltAfterAnError() {
        Ledger.FAILS.set(true);
        assertThatThrownBy(() -> ledger.book("food", 1)).isInstanceOf(StackOverflowError.class);

        assertThat(ledger.balance("food")).isEqualTo(106);
        bank.transfer("food", "rent", 6);
        assertThat(ledger.balance("food")).isEqualTo(100);
    }

    @Test
    @Order(7)
    @AfterRestart
    void andItsStateIsThere() {
        assertThat(ledger.balance("food")).isEqualTo(100);
    }

    @Test
    @Order(8)
    @Tag("same-process")
    @Promise("D8")
    void allButTheOneOfNowWereDisposedOf() {
        assertThat(Integer.getInteger(Library.LEDGERS)).isEqualTo(1);
    }

    /** Of a library that knows nothing of us. */
    static class Ledger {

        private static final AtomicBoolean FAILS = new AtomicBoolean();

        private final Map<String, Long> accounts = new TreeMap<>(Map.of("bank", 1L));

        public void book(String account, long amount) {
            accounts.merge(account, amount, Long::sum);
            if (FAILS.getAndSet(false)) {
                throw new StackOverflowError("as if");
            }
        }

        public long balance(String account) {
            return accounts.getOrDefault(account, 0L);
        }

        public List<String> accounts() {
            return new ArrayList<>(accounts.keySet());
        }
    }

    @Dependent
    static class Library {

        private static final String LEDGERS = "tck.ledgers";

        @Produces
        @PrevalentObject(queries = {"balance", "acc*"})
        Ledger ledger() {
            count(1);
            return new Ledger();
        }

        void close(@Disposes Ledger ledger) {
            count(-1);
        }

        private static void count(int more) {
            System.setProperty(LEDGERS, String.valueOf(Integer.getInteger(LEDGERS, 0) + more));
        }
    }

    @Prevalent
    static class Bank {

        @Inject
        private Ledger ledger;

        public void transfer(String from, String to, long amount) {
            ledger.book(from, -amount);
            ledger.book(to, amount);
        }

        @ReadOnly
        public void look(String account) {
            ledger.book(account, 1);
        }
    }
}

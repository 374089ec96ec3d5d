package dev.copycat.tck.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.AbortException;
import dev.copycat.Prevalent;
import dev.copycat.PrevalentClock;
import dev.copycat.PrevalentSystem;
import dev.copycat.ReadOnly;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.AfterRestart;
import dev.copycat.tck.harness.Application;
import dev.copycat.tck.harness.Callers;
import dev.copycat.tck.harness.SystemFiles;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Transactions that throw, of which nothing stays. */
@ArquillianTest
@TestMethodOrder(OrderAnnotation.class)
@Promise("T8")
class UndoneCallsTest {

    @Inject
    Bank bank;

    @Inject
    Accounts accounts;

    @Inject
    PrevalentSystem system;

    @Deployment
    static Archive<?> application() {
        return Application.of(UndoneCallsTest.class).journalOnly().war();
    }

    @Test
    @Order(1)
    void whatACallChangedInAnyBeanIsGone() {
        bank.deposit("ann", 100);
        bank.deposit("bob", 100);
        Map<String, Long> before = accounts.balances();
        List<String> log = bank.log();

        assertThatThrownBy(() -> bank.transfer("ann", "bob", 101)).isExactlyInstanceOf(TooLittle.class);
        assertThat(accounts.balances()).isEqualTo(before);
        assertThat(bank.log()).isEqualTo(log);
    }

    @Test
    @Order(2)
    void itIsNotJournaled() {
        assertThat(SystemFiles.main().records("transfer")).isEmpty();
        assertThat(system.status().lastSequence()).isEqualTo(2);
    }

    @Test
    @Order(3)
    void aCallThatReturnsIsKept() throws Exception {
        bank.transfer("ann", "bob", 30);

        assertThat(accounts.balances()).containsEntry("ann", 70L).containsEntry("bob", 130L);
        assertThat(SystemFiles.main().records("transfer")).hasSize(1);
    }

    @Test
    @Order(4)
    void anExceptionThatIsNotNamedUndoesNothing() {
        assertThatThrownBy(() -> bank.transfer("ann", "nobody", 10)).isInstanceOf(NullPointerException.class);

        assertThat(accounts.balances()).containsEntry("ann", 60L);
        assertThat(SystemFiles.main().records("transfer")).hasSize(2);
    }

    @Test
    @Order(5)
    void withoutNamesAnythingThatIsThrownUndoes() {
        assertThatThrownBy(() -> bank.audit(new int[] {1, 2})).isInstanceOf(AssertionError.class);

        assertThat(bank.log()).doesNotContain("audit");
        assertThat(SystemFiles.main().records("audit")).isEmpty();
    }

    @Test
    @Order(6)
    void aCallWithinATransactionIsUndoneAlone() {
        List<String> refused = bank.payAll(List.of("40", "1000", "5", "2000"));

        assertThat(refused).containsExactly("1000", "2000");
        assertThat(accounts.balances()).containsEntry("ann", 15L).containsEntry("bob", 175L);
        assertThat(bank.log()).contains("paid 40", "paid 5", "refused 1000", "refused 2000").doesNotContain("began 1000");
        assertThat(SystemFiles.main().records("payAll")).singleElement().asString().contains("\"undone\":2");
    }

    @Test
    @Order(7)
    void anUndoneCallTakesWithItWhatWasUndoneWithinIt() {
        assertThat(bank.settle()).isEqualTo("nothing settled");

        assertThat(accounts.balances()).containsEntry("ann", 15L).containsEntry("bob", 175L);
        assertThat(bank.log()).endsWith("nothing settled").doesNotContain("settling", "refused 3000");
    }

    @Test
    @Order(8)
    void nobodySeesItHalfDoneNorWaitsForIt() throws Exception {
        Bank.halfDone = new CountDownLatch(1);
        Bank.goOn = new CountDownLatch(1);
        Future<Void> caller = Callers.start(() ->
                assertThatThrownBy(() -> bank.transfer("bob", "ann", 100_000)).isExactlyInstanceOf(TooLittle.class));
        try {
            assertThat(Bank.halfDone.await(Callers.PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(accounts.balances()).containsEntry("ann", 15L).containsEntry("bob", 175L);
        } finally {
            Bank.goOn.countDown();
        }
        Callers.result(caller);
        assertThat(accounts.balances()).containsEntry("ann", 15L).containsEntry("bob", 175L);
    }

    @Test
    @Order(9)
    void whatWasToBeDoneAfterItIsNotDone() throws Exception {
        Bank.letters.set(0);
        assertThatThrownBy(() -> bank.transfer("ann", "bob", 16)).isExactlyInstanceOf(TooLittle.class);
        assertThat(Bank.letters).hasValue(0);

        bank.transfer("ann", "bob", 5);
        assertThat(Bank.letters).hasValue(1);
    }

    @Test
    @Order(10)
    @Promise("T10")
    void theClockTellsTheSameWhenItIsTriedAndWhenItIsKept() {
        bank.deposit("ann", 1);

        assertThat(Bank.times).hasSize(2).allMatch(Bank.times.get(0)::equals);
    }

    @Test
    @Order(11)
    void anErrorThatWouldHaveLeftTheStateHalfChangedIsUndoneToo() {
        assertThatThrownBy(() -> bank.recurse(0)).isInstanceOf(StackOverflowError.class);

        assertThat(bank.log()).doesNotContain("recursing");
        assertThat(SystemFiles.main().records("recurse")).isEmpty();
    }

    @Test
    @Order(12)
    @AfterRestart
    void replayGivesTheSame() {
        assertThat(accounts.balances()).containsEntry("ann", 11L).containsEntry("bob", 180L);
        assertThat(bank.log()).contains("refused 1000", "nothing settled").doesNotContain("began 1000", "settling");
    }

    @Test
    @Order(13)
    void aSnapshotMadeOfTheJournalIsTheSame() {
        assertThat(bank.payAll(List.of("5000", "1"))).containsExactly("5000");
        system.takeSnapshot();
    }

    @Test
    @Order(14)
    @AfterRestart
    void andSoIsARestartFromIt() {
        assertThat(system.status().lastSnapshot().orElseThrow().sequence()).isEqualTo(system.status().lastSequence());
        assertThat(accounts.balances()).containsEntry("ann", 10L).containsEntry("bob", 181L);
        assertThat(bank.log()).endsWith("refused 5000", "began 1", "paid 1");
    }

    /** There is not enough money. */
    static class TooLittle extends IOException {

        private static final long serialVersionUID = 1;
    }

    @Prevalent
    static class Bank {

        static final AtomicInteger letters = new AtomicInteger();
        static final List<Instant> times = new ArrayList<>();
        static volatile CountDownLatch halfDone = new CountDownLatch(0);
        static volatile CountDownLatch goOn = new CountDownLatch(0);

        private final List<String> log = new ArrayList<>();

        @Inject
        private Accounts accounts;

        @Inject
        private Bank self;

        @Inject
        private PrevalentSystem system;

        @Inject
        private PrevalentClock clock;

        public void deposit(String to, long cents) {
            times.clear();
            times.add(clock.instant());
            accounts.add(to, cents);
            log.add("deposit");
            times.add(clock.instant());
        }

        @AbortException(TooLittle.class)
        public void transfer(String from, String to, long cents) throws TooLittle, InterruptedException {
            system.afterCommit(letters::incrementAndGet);
            log.add("transfer");
            accounts.add(from, -cents);
            halfDone.countDown();
            goOn.await();
            if (accounts.of(from) < 0) {
                throw new TooLittle();
            }
            accounts.add(to, cents);
        }

        @AbortException
        public void audit(int[] numbers) {
            log.add("audit");
            throw new AssertionError("something is wrong");
        }

        @AbortException
        public void pay(long cents) throws TooLittle {
            log.add("began " + cents);
            accounts.add("bob", cents);
            accounts.take("ann", cents);
            log.add("paid " + cents);
        }

        public List<String> payAll(List<String> amounts) {
            List<String> refused = new ArrayList<>();
            for (String amount : amounts) {
                try {
                    self.pay(Long.parseLong(amount));
                } catch (TooLittle e) {
                    log.add("refused " + amount);
                    refused.add(amount);
                }
            }
            return refused;
        }

        public String settle() {
            String outcome = "settled";
            try {
                self.settleAll();
            } catch (IllegalStateException e) {
                outcome = e.getMessage();
            }
            log.add(outcome);
            return outcome;
        }

        @AbortException
        public void settleAll() {
            log.add("settling");
            self.payAll(List.of("1", "3000"));
            throw new IllegalStateException("nothing settled");
        }

        public void recurse(int depth) {
            log.add("recursing");
            recurse(depth + 1);
        }

        @ReadOnly
        public List<String> log() {
            return log;
        }
    }

    @Prevalent
    static class Accounts {

        private final Map<String, Long> balances = new TreeMap<>();

        public void add(String name, long cents) {
            if (name.equals("nobody")) {
                balances.get(name).intValue();
            }
            balances.merge(name, cents, Long::sum);
        }

        public void take(String name, long cents) throws TooLittle {
            add(name, -cents);
            if (of(name) < 0) {
                throw new TooLittle();
            }
        }

        @ReadOnly
        public long of(String name) {
            return balances.get(name);
        }

        @ReadOnly
        public Map<String, Long> balances() {
            return balances;
        }
    }
}

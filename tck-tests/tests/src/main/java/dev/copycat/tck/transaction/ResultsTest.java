package dev.copycat.tck.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.LiveResult;
import dev.copycat.Prevalent;
import dev.copycat.ReadOnly;
import dev.copycat.StateNotCarriedException;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.Application;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

@ArquillianTest
@Promise("T12")
class ResultsTest {

    @Inject
    Accounts accounts;

    @Inject
    Audit audit;

    @Deployment
    static Archive<?> application() {
        return Application.of(ResultsTest.class).war();
    }

    @Test
    void whoChangesAResultOfAQueryChangesACopy() {
        accounts.open("ann", 100);
        accounts.find("ann").cents = -1;
        accounts.all().clear();
        accounts.byName().values().forEach(account -> account.cents = -2);

        assertThat(accounts.find("ann").cents).isEqualTo(100);
        assertThat(accounts.all()).hasSize(1);
    }

    @Test
    void whoChangesAResultOfATransactionChangesACopy() {
        accounts.open("bob", 5).cents = -1;
        assertThat(accounts.find("bob").cents).isEqualTo(5);
        accounts.close("bob");
    }

    @Test
    void aResultDoesNotSeeLaterTransactions() {
        accounts.open("ann", 100);
        Collection<Account> all = accounts.all();
        accounts.open("ann", 7);
        assertThat(all).extracting(account -> account.cents).containsExactly(100L);
    }

    @Test
    void whatCannotChangePassesAsItIs() {
        accounts.open("ann", 100);
        Statement statement = accounts.write("ann");
        assertThat(accounts.statement()).isSameAs(statement).isSameAs(accounts.statement());
    }

    @Test
    void aLiveResultIsTheObjectItself() {
        accounts.open("ann", 100);
        accounts.live("ann").cents = 1;
        assertThat(accounts.find("ann").cents).isEqualTo(1);
    }

    @Test
    void withinTheSystemNothingIsCopied() {
        accounts.open("ann", 100);
        audit.correct("ann", 42);
        assertThat(accounts.find("ann").cents).isEqualTo(42);
    }

    @Test
    void whatCannotBeCopiedIsRefusedWithThePath() {
        assertThatThrownBy(accounts::inABox)
                .isInstanceOf(StateNotCarriedException.class)
                .hasMessageContainingAll("Accounts.inABox()", "content", "java.lang.Thread", "@LiveResult");
    }

    /** Can change. */
    static class Account {
        long cents;
    }

    /** Never changes. */
    record Statement(String name, List<Long> lines) {}

    /** Holds anything. */
    record Box(Object content) {}

    @Prevalent
    static class Accounts {

        private final Map<String, Account> accounts = new TreeMap<>();
        private Statement statement;

        public Account open(String name, long cents) {
            Account account = new Account();
            account.cents = cents;
            accounts.put(name, account);
            return account;
        }

        public void close(String name) {
            accounts.remove(name);
        }

        public Statement write(String name) {
            statement = new Statement(name, List.of(accounts.get(name).cents));
            return statement;
        }

        @ReadOnly
        public Statement statement() {
            return statement;
        }

        @ReadOnly
        public Account find(String name) {
            return accounts.get(name);
        }

        @ReadOnly
        public Collection<Account> all() {
            return accounts.values();
        }

        @ReadOnly
        public Map<String, Account> byName() {
            return accounts;
        }

        @ReadOnly
        @LiveResult
        public Account live(String name) {
            return accounts.get(name);
        }

        @ReadOnly
        public Box inABox() {
            return new Box(new ArrayList<>(List.of(Thread.currentThread())));
        }
    }

    @Prevalent
    static class Audit {

        @Inject
        private Accounts accounts;

        public void correct(String name, long cents) {
            accounts.find(name).cents = cents;
        }
    }
}

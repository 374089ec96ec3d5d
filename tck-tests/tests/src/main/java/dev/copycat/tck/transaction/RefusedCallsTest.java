package dev.copycat.tck.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.copycat.OfSystem;
import dev.copycat.Prevalent;
import dev.copycat.PrevalentSystem;
import dev.copycat.ReadOnly;
import dev.copycat.TransactionNotAllowedException;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.Application;
import dev.copycat.tck.harness.SystemFiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

@ArquillianTest
@Promise("T6")
class RefusedCallsTest {

    @Inject
    Counter counter;

    @Inject
    Other other;

    @Inject
    PrevalentSystem system;

    @Inject
    @OfSystem("other")
    PrevalentSystem otherSystem;

    @Deployment
    static Archive<?> application() {
        return Application.of(RefusedCallsTest.class).war();
    }

    @Test
    void aQueryThatReachesATransactionOfItsOwnBean() {
        refused("count", () -> counter.queryThatCounts());
    }

    @Test
    void aQueryThatReachesATransactionThroughAnotherBean() {
        refused("count", () -> counter.queryThatAsksSomebodyToCount());
    }

    @Test
    void aQueryThatReachesATransactionOfAnotherSystem() {
        refused("change", () -> counter.queryThatChangesTheOtherSystem());
    }

    @Test
    void aTransactionThatReachesATransactionOfAnotherSystem() {
        long before = other.value();

        TransactionNotAllowedException refusal = catchThrowableOfType(
                TransactionNotAllowedException.class, () -> counter.transactionThatChangesTheOtherSystem());

        assertThat(refusal).isNotNull().hasMessageContaining("change");
        assertThat(refusal.method()).contains("Other", "change(");
        assertThat(other.value()).isEqualTo(before);
        assertThat(SystemFiles.of("other").records("change")).isEmpty();
    }

    @Test
    void aQueryMayAskAnotherBean() {
        assertThat(counter.queryThatAsksTheOtherSystem()).isEqualTo(other.value());
    }

    @Test
    void afterARefusalTheCallersNextTransactionIsServed() {
        catchThrowableOfType(TransactionNotAllowedException.class, () -> counter.queryThatCounts());
        long before = counter.value();

        counter.count();

        assertThat(counter.value()).isEqualTo(before + 1);
    }

    private void refused(String method, ThrowingCallable query) {
        long value = counter.value();
        long sequences = system.status().lastSequence() + otherSystem.status().lastSequence();
        int lines = SystemFiles.main().journal().size();

        TransactionNotAllowedException refusal = catchThrowableOfType(TransactionNotAllowedException.class, query);

        assertThat(refusal).isNotNull().hasMessageContaining(method);
        assertThat(refusal.method()).contains(method + "(");
        assertThat(counter.value()).isEqualTo(value);
        assertThat(system.status().lastSequence() + otherSystem.status().lastSequence()).isEqualTo(sequences);
        assertThat(SystemFiles.main().journal()).hasSize(lines);
    }

    @Prevalent
    static class Counter {

        @Inject
        private Counter self;

        @Inject
        private Somebody somebody;

        @Inject
        private Other other;

        private long value;

        public void count() {
            value++;
        }

        @ReadOnly
        public void queryThatCounts() {
            self.count();
        }

        @ReadOnly
        public void queryThatAsksSomebodyToCount() {
            somebody.count();
        }

        @ReadOnly
        public void queryThatChangesTheOtherSystem() {
            other.change();
        }

        @ReadOnly
        public long queryThatAsksTheOtherSystem() {
            return other.value();
        }

        public void transactionThatChangesTheOtherSystem() {
            other.change();
        }

        @ReadOnly
        public long value() {
            return value;
        }
    }

    @ApplicationScoped
    static class Somebody {

        @Inject
        private Counter counter;

        public void count() {
            counter.count();
        }
    }

    @Prevalent(system = "other")
    static class Other {

        private long value = 5;

        public void change() {
            value++;
        }

        @ReadOnly
        public long value() {
            return value;
        }
    }
}

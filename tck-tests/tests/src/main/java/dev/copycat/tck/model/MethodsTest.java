package dev.copycat.tck.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import dev.copycat.PrevalentSystem;
import dev.copycat.ReadOnly;
import dev.copycat.Unlocked;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.Application;
import dev.copycat.tck.harness.SystemFiles;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

@ArquillianTest
class MethodsTest {

    @Inject
    Plain plain;

    @Inject
    AllReadOnly allReadOnly;

    @Inject
    AllUnlocked allUnlocked;

    @Inject
    PrevalentSystem system;

    @Deployment
    static Archive<?> application() {
        return Application.of(MethodsTest.class).war();
    }

    @Test
    @Promise("M3")
    void aMethodWithoutAMarkIsATransactionEvenIfItOnlyReads() {
        plain.unmarkedRead();

        assertThat(SystemFiles.main().records("unmarkedRead")).hasSize(1);
    }

    @Test
    @Promise("M3")
    void aReadOnlyMethodIsAQuery() {
        long before = system.status().lastSequence();

        assertThat(plain.markedRead()).isZero();

        assertThat(SystemFiles.main().records("markedRead")).isEmpty();
        assertThat(system.status().lastSequence()).isEqualTo(before);
    }

    @Test
    @Promise("M3")
    void overloadedMethodsAreToldApartByTheirParameters() {
        plain.overloaded(1);
        plain.overloaded("one");

        assertThat(SystemFiles.main().records("overloaded")).satisfiesExactly(
                first -> assertThat(first).contains("overloaded(int)"),
                second -> assertThat(second).contains("overloaded(String)"));
    }

    @Test
    @Promise("M4")
    void readOnlyOnTheClassHoldsForAllItsMethods() {
        assertThat(allReadOnly.one() + allReadOnly.two()).isEqualTo(3);

        assertThat(SystemFiles.main().records("one")).isEmpty();
        assertThat(SystemFiles.main().records("two")).isEmpty();
    }

    @Test
    @Promise("M4")
    void unlockedOnTheClassHoldsForAllItsMethods() {
        allUnlocked.count();

        assertThat(SystemFiles.main().records("count")).hasSize(1);
        assertThat(allUnlocked.counted()).isEqualTo(1);
        assertThat(SystemFiles.main().records("counted")).isEmpty();
    }

    @Prevalent
    static class Plain {

        private int number;

        public int unmarkedRead() {
            return number;
        }

        @ReadOnly
        public int markedRead() {
            return 0;
        }

        public void overloaded(int value) {
            number = value;
        }

        public void overloaded(String value) {
            number = value.length();
        }
    }

    @Prevalent
    @ReadOnly
    static class AllReadOnly {

        public int one() {
            return 1;
        }

        public int two() {
            return 2;
        }
    }

    @Prevalent
    @Unlocked
    static class AllUnlocked {

        private final AtomicInteger counter = new AtomicInteger();

        public void count() {
            counter.incrementAndGet();
        }

        @ReadOnly
        public int counted() {
            return counter.get();
        }
    }
}

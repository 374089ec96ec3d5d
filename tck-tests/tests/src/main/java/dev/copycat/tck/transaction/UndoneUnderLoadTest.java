package dev.copycat.tck.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.AbortException;
import dev.copycat.Prevalent;
import dev.copycat.PrevalentSystem;
import dev.copycat.ReadOnly;
import dev.copycat.Unlocked;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.AfterRestart;
import dev.copycat.tck.harness.Application;
import dev.copycat.tck.harness.Callers;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Sixteen callers of whose calls every other is undone, and four readers, who never see anything of one. */
@ArquillianTest
@TestMethodOrder(OrderAnnotation.class)
@Promise({"T1", "T3", "T8"})
class UndoneUnderLoadTest {

    private static final int WRITERS = 16;
    private static final int READERS = 4;
    private static final int CALLS = 200;

    @Inject
    Ledger ledger;

    @Inject
    Totals totals;

    @Inject
    PrevalentSystem system;

    @Deployment
    static Archive<?> application() {
        return Application.of(UndoneUnderLoadTest.class).journalOnly().war();
    }

    @Test
    @Order(1)
    void noReaderSeesAnythingOfACallThatIsUndone() throws Exception {
        AtomicInteger writing = new AtomicInteger(WRITERS);
        Callers.atOnce(WRITERS + READERS, number -> () -> {
            if (number < WRITERS) {
                write(number);
                writing.decrementAndGet();
            } else {
                while (writing.get() > 0) {
                    assertThat(ledger.undone()).isZero();
                    assertThat(ledger.undoneUnlocked()).isZero();
                    assertThat(totals.undone()).isZero();
                }
            }
        });
        assertThat(ledger.kept()).isEqualTo(WRITERS * CALLS / 2);
        assertThat(system.status().lastSequence()).isEqualTo(WRITERS * CALLS / 2);
    }

    @Test
    @Order(2)
    @AfterRestart
    void replayGivesTheSame() {
        assertThat(ledger.kept()).isEqualTo(WRITERS * CALLS / 2);
        assertThat(ledger.undone()).isZero();
        assertThat(totals.undone()).isZero();
        assertThat(ledger.lines()).hasSize(WRITERS * CALLS / 2).doesNotHaveDuplicates();
    }

    /** The caller is told what became of each call, and sees its own. */
    private void write(int number) {
        for (int i = 0; i < CALLS; i++) {
            String line = number + ":" + i;
            try {
                ledger.add(line, i % 2 == 1);
                assertThat(i % 2).isZero();
                assertThat(ledger.has(line)).isTrue();
            } catch (IllegalStateException undone) {
                assertThat(undone).hasMessage(line);
                assertThat(ledger.has(line)).isFalse();
            }
        }
    }

    @Prevalent
    static class Ledger {

        private final List<String> lines = new ArrayList<>();
        private int undone;
        private int kept;

        @Inject
        private Totals totals;

        @AbortException
        public void add(String line, boolean undo) {
            if (undo) {
                undone++;
                totals.undo();
            }
            lines.add(line);
            kept++;
            if (undo) {
                throw new IllegalStateException(line);
            }
        }

        @ReadOnly
        public boolean has(String line) {
            return lines.contains(line);
        }

        @ReadOnly
        public List<String> lines() {
            return lines;
        }

        @ReadOnly
        public int undone() {
            return undone;
        }

        @ReadOnly
        @Unlocked
        public int undoneUnlocked() {
            return undone;
        }

        @ReadOnly
        public int kept() {
            return kept;
        }
    }

    @Prevalent
    static class Totals {

        private int undone;

        public void undo() {
            undone++;
        }

        @ReadOnly
        public int undone() {
            return undone;
        }
    }
}

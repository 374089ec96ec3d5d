package dev.copycat.tck.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import dev.copycat.ReadOnly;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.Application;
import dev.copycat.tck.harness.Callers;
import dev.copycat.tck.harness.SystemFiles;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

@ArquillianTest
@Promise("T1")
class OneAtATimeTest {

    private static final int CALLERS = 8;
    private static final int CALLS = 50;

    private static final AtomicInteger INSIDE = new AtomicInteger();

    @Inject
    First first;

    @Inject
    Second second;

    @Deployment
    static Archive<?> application() {
        return Application.of(OneAtATimeTest.class).war();
    }

    @Test
    void transactionsOfASystemRunAloneAndInTheOrderOfTheJournal() throws Exception {
        Callers.atOnce(CALLERS, caller -> () -> {
            for (int call = 0; call < CALLS; call++) {
                first.add(caller * CALLS + call);
                second.add();
            }
        });

        assertThat(second.count()).isEqualTo(CALLERS * CALLS);
        assertThat(first.numbers())
                .doesNotHaveDuplicates()
                .hasSize(CALLERS * CALLS)
                .containsExactlyElementsOf(journaledNumbers());
    }

    private static List<Integer> journaledNumbers() {
        return SystemFiles.main().records("add").stream()
                .filter(line -> line.contains("add(int)"))
                .map(line -> line.replaceFirst(".*\"args\":\\[([0-9]+)].*", "$1"))
                .map(Integer::valueOf)
                .toList();
    }

    private static void alone(Runnable change) {
        if (INSIDE.incrementAndGet() != 1) {
            throw new IllegalStateException("another transaction of the system is running");
        }
        change.run();
        Thread.yield();
        INSIDE.decrementAndGet();
    }

    @Prevalent
    static class First {

        private final List<Integer> numbers = new ArrayList<>();

        public void add(int number) {
            alone(() -> numbers.add(number));
        }

        @ReadOnly
        public List<Integer> numbers() {
            return List.copyOf(numbers);
        }
    }

    @Prevalent
    static class Second {

        private int count;

        public void add() {
            alone(() -> count++);
        }

        @ReadOnly
        public int count() {
            return count;
        }
    }
}

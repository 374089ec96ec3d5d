package dev.copycat.tck.durability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import dev.copycat.ReadOnly;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.Application;
import dev.copycat.tck.harness.Callers;
import dev.copycat.tck.harness.SystemFiles;
import jakarta.inject.Inject;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

@ArquillianTest
@Promise("D5")
class InterruptedCallerTest {

    private static final int CALLERS = 4;
    private static final int CALLS = 20;

    @Inject
    Register register;

    @Deployment
    static Archive<?> application() {
        return Application.of(InterruptedCallerTest.class).war();
    }

    @Test
    void itsTransactionAndEverybodyElsesAreDoneAndItStaysInterrupted() throws Exception {
        Callers.atOnce(CALLERS, caller -> () -> {
            for (int call = 0; call < CALLS; call++) {
                if (caller % 2 == 0) {
                    Thread.currentThread().interrupt();
                }
                register.count();
                assertThat(Thread.interrupted()).isEqualTo(caller % 2 == 0);
            }
        });

        assertThat(register.value()).isEqualTo(CALLERS * CALLS);
        assertThat(SystemFiles.main().records("count")).hasSize(CALLERS * CALLS);
    }

    @Prevalent
    static class Register {

        private int count;

        public void count() {
            count++;
        }

        @ReadOnly
        public int value() {
            return count;
        }
    }
}

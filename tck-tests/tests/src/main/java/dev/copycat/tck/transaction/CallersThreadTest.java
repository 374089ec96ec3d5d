package dev.copycat.tck.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.Application;
import dev.copycat.tck.harness.Callers;
import jakarta.inject.Inject;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

@ArquillianTest
@Promise("T1")
class CallersThreadTest {

    private static final ThreadLocal<String> WHO = ThreadLocal.withInitial(() -> "somebody else");

    @Inject
    Desk desk;

    @Deployment
    static Archive<?> application() {
        return Application.of(CallersThreadTest.class).war();
    }

    @Test
    void aTransactionSeesItsOwnCallersThreadLocals() throws Exception {
        Callers.atOnce(8, number -> () -> {
            WHO.set("caller " + number);
            for (int i = 0; i < 20; i++) {
                assertThat(desk.whoCalls()).isEqualTo("caller " + number);
            }
        });
    }

    @Prevalent
    static class Desk {

        private int calls;

        public String whoCalls() {
            calls++;
            return WHO.get();
        }
    }
}

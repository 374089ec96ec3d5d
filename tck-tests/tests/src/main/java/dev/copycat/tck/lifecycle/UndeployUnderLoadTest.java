package dev.copycat.tck.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import dev.copycat.ReadOnly;
import dev.copycat.SystemUnavailableException;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.AfterRestart;
import dev.copycat.tck.harness.Application;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** An application that is undeployed while it is called. */
@ArquillianTest
@TestMethodOrder(OrderAnnotation.class)
@Promise({"D8", "R1"})
@Tag("same-process")
class UndeployUnderLoadTest {

    private static final int CALLERS = 8;
    private static final int CALLS_BEFORE = 200;
    /** In the one place that outlives the application. */
    private static final String ANSWERED = UndeployUnderLoadTest.class.getName() + ".answered";
    private static final String REFUSED = UndeployUnderLoadTest.class.getName() + ".refused";
    private static final String CALLING = UndeployUnderLoadTest.class.getName() + ".callers";

    @Inject
    Register register;

    @Deployment
    static Archive<?> application() {
        return Application.of(UndeployUnderLoadTest.class).war();
    }

    @Test
    @Order(1)
    void callersKeepCalling() throws Exception {
        CountDownLatch busy = new CountDownLatch(CALLS_BEFORE);
        for (int i = 0; i < CALLERS; i++) {
            Thread caller = new Thread(() -> callUntilRefused(busy), "caller");
            callers().add(caller);
            caller.start();
        }

        assertThat(busy.await(1, TimeUnit.MINUTES)).isTrue();
        assertThat(callers()).hasSize(CALLERS).allMatch(Thread::isAlive);
    }

    @Test
    @Order(2)
    @AfterRestart
    void whatWasAnsweredIsThereAndWhatWasRefusedIsNot() throws Exception {
        for (Thread caller : callers()) {
            caller.join(TimeUnit.MINUTES.toMillis(1));
        }
        assertThat(callers()).noneMatch(Thread::isAlive);
        long answered = counted(ANSWERED).get();
        long refused = counted(REFUSED).get();

        assertThat(answered).isGreaterThanOrEqualTo(CALLS_BEFORE);
        assertThat(register.value()).isBetween(answered, answered + CALLERS - refused);
    }

    private void callUntilRefused(CountDownLatch busy) {
        try {
            while (true) {
                register.count();
                counted(ANSWERED).getAndIncrement();
                busy.countDown();
            }
        } catch (SystemUnavailableException nothingKept) {
            counted(REFUSED).getAndIncrement();
        } catch (RuntimeException | LinkageError gone) {
            // Nobody tells whether the call was kept.
        }
    }

    private static AtomicLong counted(String what) {
        return (AtomicLong) System.getProperties().computeIfAbsent(what, none -> new AtomicLong());
    }

    @SuppressWarnings("unchecked")
    private static List<Thread> callers() {
        return (List<Thread>) System.getProperties().computeIfAbsent(CALLING, none -> new ArrayList<Thread>());
    }

    @Prevalent
    static class Register {

        private long count;

        public void count() {
            count++;
        }

        @ReadOnly
        public long value() {
            return count;
        }
    }
}

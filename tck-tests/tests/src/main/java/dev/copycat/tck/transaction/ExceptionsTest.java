package dev.copycat.tck.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.copycat.Prevalent;
import dev.copycat.PrevalentSystem;
import dev.copycat.ReadOnly;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.AfterRestart;
import dev.copycat.tck.harness.Application;
import dev.copycat.tck.harness.SystemFiles;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@ArquillianTest
@TestMethodOrder(OrderAnnotation.class)
@Promise("T7")
class ExceptionsTest {

    @Inject
    Till till;

    @Inject
    PrevalentSystem system;

    @Deployment
    static Archive<?> application() {
        return Application.of(ExceptionsTest.class).journalOnly().war();
    }

    @Test
    @Order(1)
    void aCheckedExceptionReachesTheCallerAsItIs() {
        Throwable thrown = catchThrowable(() -> till.sell("beer", 17));

        assertThat(thrown)
                .isExactlyInstanceOf(TooYoungException.class)
                .hasMessage("17 is too young for beer")
                .hasNoCause();
    }

    @Test
    @Order(2)
    void anUncheckedExceptionReachesTheCallerAsItIs() {
        Throwable thrown = catchThrowable(() -> till.sell(null, 30));

        assertThat(thrown)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("nothing to sell")
                .hasNoCause();
    }

    @Test
    @Order(3)
    void aQuerysExceptionReachesTheCallerAsItIs() {
        assertThat(catchThrowable(() -> till.queryThatThrows())).isExactlyInstanceOf(TooYoungException.class);
    }

    @Test
    @Order(4)
    void theRecordsStayAndSoDoesWhatWasChangedBefore() {
        assertThat(SystemFiles.main().records("sell")).hasSize(2);
        assertThat(till.lines()).containsExactly("asked for beer", "asked for null");
    }

    @Test
    @Order(5)
    @AfterRestart
    void replayThrowsAgainAndTheStateIsTheSame() {
        assertThat(till.lines()).containsExactly("asked for beer", "asked for null");
        assertThat(system.status().lastSequence()).isEqualTo(2);
    }

    /** The application's own. */
    public static final class TooYoungException extends Exception {

        TooYoungException(String message) {
            super(message);
        }
    }

    @Prevalent
    static class Till {

        private final List<String> lines = new ArrayList<>();

        public void sell(String what, int age) throws TooYoungException {
            lines.add("asked for " + what);
            if (what == null) {
                throw new IllegalArgumentException("nothing to sell");
            }
            if (age < 18) {
                throw new TooYoungException(age + " is too young for " + what);
            }
            lines.add("sold " + what);
        }

        @ReadOnly
        public void queryThatThrows() throws TooYoungException {
            throw new TooYoungException("a query may throw too");
        }

        @ReadOnly
        public List<String> lines() {
            return List.copyOf(lines);
        }
    }
}

package dev.copycat.tck.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Phase;
import dev.copycat.Prevalent;
import dev.copycat.PrevalentSystem;
import dev.copycat.ReadOnly;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.AfterRestart;
import dev.copycat.tck.harness.Application;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A bean that uses a prevalent one before its system has started: it is told of the application's start before we are. */
@ArquillianTest
@TestMethodOrder(OrderAnnotation.class)
@Promise("R7")
class EagerUseTest {

    @Inject
    Ledger ledger;

    @Inject
    Opening opening;

    @Deployment
    static Archive<?> application() {
        return Application.of(EagerUseTest.class).journalOnly().war();
    }

    @Test
    @Order(1)
    void atTheFirstStartItFindsTheFirstState() {
        assertThat(opening.found()).isEmpty();
        assertThat(ledger.entries()).containsExactly("made at start");
    }

    @Test
    @Order(2)
    @AfterRestart
    void laterItFindsTheRestoredState() {
        assertThat(opening.found()).containsExactly("made at start");
        assertThat(ledger.entries()).containsExactly("made at start", "made at start");
    }

    @Test
    @Order(3)
    @Tag("told-in-order")
    void theSystemHadNotStarted() {
        assertThat(opening.phaseBefore()).isEqualTo(Phase.STARTING);
    }

    @ApplicationScoped
    static class Opening {

        private static final int BEFORE_US = Interceptor.Priority.PLATFORM_BEFORE - 1;

        private final List<String> found = new ArrayList<>();

        private Phase phaseBefore;

        @Inject
        private Ledger ledger;

        @Inject
        private PrevalentSystem system;

        @PostConstruct
        void look() {
            phaseBefore = system.status().phase();
            found.addAll(ledger.entries());
        }

        void open(@Observes @Priority(BEFORE_US) @Initialized(ApplicationScoped.class) Object event) {
            ledger.add("made at start");
        }

        public Phase phaseBefore() {
            return phaseBefore;
        }

        public List<String> found() {
            return found;
        }
    }

    @Prevalent
    static class Ledger {

        private final List<String> entries = new ArrayList<>();

        public void add(String entry) {
            entries.add(entry);
        }

        @ReadOnly
        public List<String> entries() {
            return List.copyOf(entries);
        }
    }
}

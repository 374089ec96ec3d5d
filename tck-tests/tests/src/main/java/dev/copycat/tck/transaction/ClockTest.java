package dev.copycat.tck.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import dev.copycat.PrevalentClock;
import dev.copycat.ReadOnly;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.AfterRestart;
import dev.copycat.tck.harness.Application;
import dev.copycat.tck.harness.Callers;
import dev.copycat.tck.harness.SystemFiles;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
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
@Promise("T10")
class ClockTest {

    private static final int CALLERS = 8;
    private static final int CALLS = 25;

    @Inject
    Stamps stamps;

    @Inject
    PrevalentClock clock;

    @Deployment
    static Archive<?> application() {
        return Application.of(ClockTest.class).journalOnly().war();
    }

    @Test
    @Order(1)
    void outsideATransactionItIsTheSystemClockInUtc() {
        Instant before = Instant.now();
        Instant told = clock.instant();

        assertThat(told).isBetween(before, Instant.now());
        assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    @Order(2)
    void insideATransactionItStandsStillWhateverTheSystemClockDoes() {
        assertThat(stamps.stampTwice()).isTrue();
    }

    @Test
    @Order(3)
    void whatItTellsIsInTheRecord() {
        String instant = stamps.all().get(0).toString();

        assertThat(SystemFiles.main().records("stampTwice"))
                .singleElement().asString().contains("\"at\":\"" + instant + "\"");
    }

    @Test
    @Order(4)
    void itNeverRunsBackwardsFromOneTransactionToTheNext() throws Exception {
        Callers.atOnce(CALLERS, caller -> () -> {
            for (int call = 0; call < CALLS; call++) {
                stamps.stamp();
            }
        });

        assertThat(stamps.all()).isSorted();
    }

    @Test
    @Order(5)
    @AfterRestart
    void replayTellsTheTimeOfTheRecords() {
        assertThat(stamps.all()).hasSize(CALLERS * CALLS + 1).containsExactlyElementsOf(journaledInstants());
    }

    @Test
    @Order(6)
    void noTransactionAfterTheRestartIsEarlierThanOneBeforeIt() {
        stamps.stamp();

        assertThat(stamps.all()).hasSize(CALLERS * CALLS + 2).isSorted();
    }

    private static List<Instant> journaledInstants() {
        return SystemFiles.main().journal().stream()
                .filter(line -> line.contains("\"method\":\"stamp"))
                .map(line -> line.replaceFirst(".*\"at\":\"([^\"]+)\".*", "$1"))
                .map(Instant::parse)
                .toList();
    }

    @Prevalent
    static class Stamps {

        private final List<Instant> instants = new ArrayList<>();

        @Inject
        private PrevalentClock clock;

        public boolean stampTwice() {
            Instant first = clock.instant();
            Instant wall = Instant.now();
            while (!Instant.now().isAfter(wall)) {
                Thread.onSpinWait();
            }
            instants.add(first);
            return clock.instant().equals(first) && clock.millis() == first.toEpochMilli();
        }

        public void stamp() {
            instants.add(clock.instant());
        }

        @ReadOnly
        public List<Instant> all() {
            return List.copyOf(instants);
        }
    }
}

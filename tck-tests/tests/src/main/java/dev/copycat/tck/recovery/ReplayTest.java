package dev.copycat.tck.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Phase;
import dev.copycat.Prevalent;
import dev.copycat.PrevalentSystem;
import dev.copycat.ReadOnly;
import dev.copycat.Snapshot;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.AfterRestart;
import dev.copycat.tck.harness.Application;
import dev.copycat.tck.harness.SystemFiles;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@ArquillianTest
@TestMethodOrder(OrderAnnotation.class)
@Promise("R1")
class ReplayTest {

    @Inject
    Wiki wiki;

    @Inject
    PrevalentSystem system;

    @Deployment
    static Archive<?> application() {
        return Application.of(ReplayTest.class).journalOnly().war();
    }

    @Test
    @Order(1)
    @Promise("R6")
    void theEmptyFirstStateIsASnapshot() {
        assertThat(SystemFiles.main().snapshots()).containsExactly("snapshot-00000000000000000000.jsonl");
        assertThat(system.status().lastSnapshot()).map(Snapshot::sequence).hasValue(0L);
        assertThat(system.status().phase()).isEqualTo(Phase.RUNNING);
    }

    @Test
    @Order(2)
    void transactionsChangeTheState() {
        wiki.edit("Home", "Welcome");
        wiki.edit("Help", "?");
        wiki.edit("Home", "Welcome back");
        wiki.remove("Help");

        assertThat(wiki.pages()).isEqualTo(Map.of("Home", "Welcome back"));
    }

    @Test
    @Order(3)
    @AfterRestart
    void theJournalGivesTheStateAgain() {
        assertThat(wiki.pages()).isEqualTo(Map.of("Home", "Welcome back"));
        assertThat(system.status().lastSequence()).isEqualTo(4);
    }

    @Test
    @Order(4)
    @AfterRestart
    void andAgain() {
        wiki.edit("News", "!");

        assertThat(wiki.pages()).isEqualTo(Map.of("Home", "Welcome back", "News", "!"));
        assertThat(system.status().lastSequence()).isEqualTo(5);
    }

    @Test
    @Order(5)
    @AfterRestart
    void aRunGoesOnWhereTheOneBeforeItEnded() {
        assertThat(wiki.pages()).isEqualTo(Map.of("Home", "Welcome back", "News", "!"));
        assertThat(system.status().lastSequence()).isEqualTo(5);
    }

    @Test
    @Order(6)
    @Promise("R2")
    void everyRunHasASegmentOfItsOwn() {
        assertThat(SystemFiles.main().segments())
                .contains("journal-00000000000000000001.jsonl", "journal-00000000000000000005.jsonl");
    }

    @Prevalent
    static class Wiki {

        private final Map<String, String> pages = new TreeMap<>();

        public void edit(String name, String text) {
            pages.put(name, text);
        }

        public void remove(String name) {
            pages.remove(name);
        }

        @ReadOnly
        public Map<String, String> pages() {
            return Map.copyOf(pages);
        }
    }
}

package dev.copycat.tck.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.copycat.Prevalent;
import dev.copycat.PrevalentSystem;
import dev.copycat.Snapshot;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.Application;
import dev.copycat.tck.harness.SystemFiles;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
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
@Promise("S1")
class OnDemandTest {

    @Inject
    Names names;

    @Inject
    PrevalentSystem system;

    @Deployment
    static Archive<?> application() {
        return Application.of(OnDemandTest.class).journalOnly().war();
    }

    @Test
    @Order(1)
    void itIsAFileWithTheStateAfterTheLastTransaction() throws IOException {
        names.add("Duke");

        Snapshot snapshot = system.takeSnapshot();

        assertThat(snapshot.sequence()).isEqualTo(1);
        assertThat(snapshot.file()).isAbsolute().isRegularFile().hasFileName("snapshot-00000000000000000001.jsonl");
        assertThat(snapshot.bytes()).isEqualTo(Files.size(snapshot.file()));
        assertThat(system.status().lastSnapshot()).hasValue(snapshot);
    }

    @Test
    @Order(2)
    void withoutATransactionSinceItIsTheSameOne() {
        assertThat(system.takeSnapshot()).isEqualTo(system.status().lastSnapshot().orElseThrow());
        assertThat(system.takeSnapshot().sequence()).isEqualTo(1);
    }

    @Test
    @Order(3)
    void insideATransactionItIsRefused() {
        assertThatIllegalStateException().isThrownBy(() -> names.addAndTakeSnapshot("Ada"));
    }

    @Test
    @Order(4)
    @Promise("S2")
    void theTwoNewestAreKeptAndTheJournalBackToTheOlderOne() {
        for (String name : List.of("Bob", "Cid", "Dan")) {
            names.add(name);
            system.takeSnapshot();
        }

        assertThat(SystemFiles.main().snapshots())
                .containsExactly("snapshot-00000000000000000004.jsonl", "snapshot-00000000000000000005.jsonl");
        assertThat(SystemFiles.main().records("add")).anyMatch(line -> line.startsWith("{\"seq\":5,"));
    }

    @Test
    @Order(5)
    @Promise("S5")
    void itIsTextALineAnObject() throws IOException {
        List<String> lines = Files.readAllLines(system.takeSnapshot().file());

        assertThat(lines).hasSizeGreaterThan(1).allMatch(line -> line.startsWith("{") && line.endsWith("}"));
        assertThat(lines).anyMatch(line -> line.contains("\"Duke\""));
    }

    @Prevalent
    static class Names {

        private final List<String> names = new ArrayList<>();

        @Inject
        private PrevalentSystem system;

        public void add(String name) {
            names.add(name);
        }

        public void addAndTakeSnapshot(String name) {
            names.add(name);
            system.takeSnapshot();
        }
    }
}

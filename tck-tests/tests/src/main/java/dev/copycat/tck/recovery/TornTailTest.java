package dev.copycat.tck.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import dev.copycat.PrevalentSystem;
import dev.copycat.ReadOnly;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.AfterRestart;
import dev.copycat.tck.harness.Application;
import dev.copycat.tck.harness.Meanwhile;
import dev.copycat.tck.harness.SystemFiles;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@ArquillianTest
@TestMethodOrder(OrderAnnotation.class)
@Promise("R2")
class TornTailTest {

    @Inject
    Log log;

    @Inject
    PrevalentSystem system;

    @Deployment
    static Archive<?> application() {
        return Application.of(TornTailTest.class).journalOnly().war();
    }

    @Test
    @Order(1)
    void threeRecordsAreWritten() {
        log.add("first");
        log.add("second");
        log.add("third");

        assertThat(SystemFiles.main().records("add")).hasSize(3);
    }

    @Test
    @Order(2)
    @AfterRestart(meanwhile = CutTheThirdRecord.class)
    void aRecordThatACrashHasCutOffIsMovedAsideAndTheStartGoesOn() throws IOException {
        assertThat(log.entries()).containsExactly("first", "second");
        assertThat(system.status().lastSequence()).isEqualTo(2);
        try (Stream<Path> files = Files.list(SystemFiles.main().directory())) {
            assertThat(files).anyMatch(file -> file.getFileName().toString().contains("torn"));
        }
    }

    @Test
    @Order(3)
    void newRecordsGoIntoAnotherSegment() {
        log.add("third again");

        assertThat(SystemFiles.main().segments())
                .containsExactly("journal-00000000000000000001.jsonl", "journal-00000000000000000003.jsonl");
    }

    @Test
    @Order(4)
    @AfterRestart
    void theNextStartFindsNothingTorn() {
        assertThat(log.entries()).containsExactly("first", "second", "third again");
    }

    /** As a crash leaves it: no close mark, and the last record ends in the middle. */
    static final class CutTheThirdRecord implements Meanwhile {

        @Override
        public void act(SystemFiles main) {
            String name = main.segments().get(0);
            String content = main.contents().get(name);
            main.write(Map.of(name, content.substring(0, content.indexOf("third"))));
        }
    }

    @Prevalent
    static class Log {

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

package dev.copycat.tck.durability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import dev.copycat.ReadOnly;
import dev.copycat.Setting;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.AfterRestart;
import dev.copycat.tck.harness.Application;
import dev.copycat.tck.harness.Callers;
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
@Promise("D1")
class DurabilityForceTest {

    private static final int CALLERS = 8;
    private static final int CALLS = 10;

    @Inject
    Log log;

    @Deployment
    static Archive<?> application() {
        return Application.of(DurabilityForceTest.class).journalOnly().set(Setting.DURABILITY, "force").war();
    }

    @Test
    @Order(1)
    void whenACallHasReturnedItsRecordIsInTheFile() throws Exception {
        SystemFiles files = SystemFiles.main();
        Callers.atOnce(CALLERS, caller -> () -> {
            for (int call = 0; call < CALLS; call++) {
                String entry = "entry-" + caller + "-" + call;
                log.add(entry);
                assertThat(files.records("add")).anyMatch(line -> line.contains("\"" + entry + "\""));
            }
        });
    }

    @Test
    @Order(2)
    @AfterRestart
    void everyOneIsThereOnceAfterARestart() {
        assertThat(log.entries()).hasSize(CALLERS * CALLS).doesNotHaveDuplicates();
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

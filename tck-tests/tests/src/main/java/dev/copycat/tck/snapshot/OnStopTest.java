package dev.copycat.tck.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import dev.copycat.PrevalentSystem;
import dev.copycat.ReadOnly;
import dev.copycat.Setting;
import dev.copycat.Snapshot;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.AfterRestart;
import dev.copycat.tck.harness.Application;
import dev.copycat.tck.harness.Meanwhile;
import dev.copycat.tck.harness.SystemFiles;
import jakarta.inject.Inject;
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
class OnStopTest {

    @Inject
    Counter counter;

    @Inject
    PrevalentSystem system;

    @Deployment
    static Archive<?> application() {
        return Application.of(OnStopTest.class).set(Setting.SNAPSHOT_ON_STOP, true).war();
    }

    @Test
    @Order(1)
    void whileItRunsThereIsNone() {
        counter.count();

        assertThat(SystemFiles.main().snapshots()).containsExactly("snapshot-00000000000000000000.jsonl");
    }

    @Test
    @Order(2)
    @AfterRestart(meanwhile = FindTheSnapshot.class)
    void anOrderlyStopTakesOneAndTheStartReadsIt() {
        assertThat(system.status().lastSnapshot()).map(Snapshot::sequence).hasValue(1L);
        assertThat(counter.value()).isEqualTo(1);
    }

    static final class FindTheSnapshot implements Meanwhile {

        @Override
        public void act(SystemFiles main) {
            assertThat(main.snapshots()).contains("snapshot-00000000000000000001.jsonl");
        }
    }

    @Prevalent
    static class Counter {

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

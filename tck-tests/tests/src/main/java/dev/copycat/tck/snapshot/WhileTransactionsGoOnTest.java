package dev.copycat.tck.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import dev.copycat.PrevalentSystem;
import dev.copycat.ReadOnly;
import dev.copycat.Snapshot;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.AfterRestart;
import dev.copycat.tck.harness.Application;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A snapshot is made in instances of its own: the live ones are called meanwhile, and hear nothing of it. */
@ArquillianTest
@TestMethodOrder(OrderAnnotation.class)
@Promise("S4")
class WhileTransactionsGoOnTest {

    @Inject
    Diary diary;

    @Inject
    Index index;

    @Inject
    PrevalentSystem system;

    @Deployment
    static Archive<?> application() {
        return Application.of(WhileTransactionsGoOnTest.class).journalOnly().war();
    }

    @Test
    @Order(1)
    void callsAreAnsweredWhileASnapshotIsMade() throws Exception {
        Diary.making = new CountDownLatch(1);
        Diary.goOn = new CountDownLatch(1);
        diary.write("before");
        FutureTask<Snapshot> snapshot = new FutureTask<>(system::takeSnapshot);
        new Thread(snapshot, "snapshot").start();
        Diary.making.await();

        diary.write("meanwhile");
        assertThat(diary.lines()).containsExactly("before", "meanwhile");
        assertThat(snapshot).isNotDone();

        Diary.goOn.countDown();
        assertThat(snapshot.get().sequence()).isEqualTo(1);
        assertThat(index.size()).isEqualTo(2);
    }

    @Test
    @Order(2)
    void theNextOneHoldsWhatCameMeanwhile() {
        assertThat(system.takeSnapshot().sequence()).isEqualTo(2);
        assertThat(diary.lines()).containsExactly("before", "meanwhile");
    }

    @Test
    @Order(3)
    @AfterRestart
    void aRestartGivesTheSame() {
        assertThat(system.status().lastSnapshot().orElseThrow().sequence()).isEqualTo(2);
        assertThat(diary.lines()).containsExactly("before", "meanwhile");
        assertThat(index.size()).isEqualTo(2);
    }

    @Prevalent
    static class Diary {

        static volatile CountDownLatch making = new CountDownLatch(0);
        static volatile CountDownLatch goOn = new CountDownLatch(0);

        private final List<String> lines = new ArrayList<>();

        @Inject
        private PrevalentSystem system;

        @Inject
        private Index index;

        public void write(String line) throws InterruptedException {
            if (system.replaying()) {
                making.countDown();
                goOn.await();
            }
            lines.add(line);
            index.add(line);
        }

        @ReadOnly
        public List<String> lines() {
            return List.copyOf(lines);
        }
    }

    @Prevalent
    static class Index {

        private final List<String> words = new ArrayList<>();

        public void add(String word) {
            words.add(word);
        }

        @ReadOnly
        public int size() {
            return words.size();
        }
    }
}

package dev.copycat.tck.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.OfSystem;
import dev.copycat.Prevalent;
import dev.copycat.PrevalentSystem;
import dev.copycat.ReadOnly;
import dev.copycat.Snapshot;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.AfterRestart;
import dev.copycat.tck.harness.Application;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The same calls in two systems; only one of them takes a snapshot on the way. */
@ArquillianTest
@TestMethodOrder(OrderAnnotation.class)
@Promise("R6")
class SnapshotAndTailTest {

    @Inject
    WithSnapshot withSnapshot;

    @Inject
    JournalAlone journalAlone;

    @Inject
    @OfSystem("with-snapshot")
    PrevalentSystem withSnapshotSystem;

    @Inject
    @OfSystem("journal-alone")
    PrevalentSystem journalAloneSystem;

    @Deployment
    static Archive<?> application() {
        return Application.of(SnapshotAndTailTest.class).journalOnly().war();
    }

    @Test
    @Order(1)
    void bothGetTheSameCalls() {
        calls(withSnapshot, 0, 50);
        withSnapshotSystem.takeSnapshot();
        calls(withSnapshot, 50, 100);
        calls(journalAlone, 0, 100);

        assertThat(withSnapshot.describe()).isEqualTo(journalAlone.describe());
    }

    @Test
    @Order(2)
    @AfterRestart
    void snapshotPlusTailIsTheStateOfTheJournalAlone() {
        assertThat(newestSnapshot(withSnapshotSystem)).isBetween(1L, withSnapshotSystem.status().lastSequence() - 1);
        assertThat(newestSnapshot(journalAloneSystem)).isZero();
        assertThat(withSnapshot.describe()).isEqualTo(journalAlone.describe()).contains("task 99");
    }

    @Test
    @Order(3)
    void whatIsSharedStaysShared() {
        calls(withSnapshot, 100, 110);
        calls(journalAlone, 100, 110);

        assertThat(withSnapshot.describe()).isEqualTo(journalAlone.describe()).contains("task 109");
    }

    private static long newestSnapshot(PrevalentSystem system) {
        return system.status().lastSnapshot().map(Snapshot::sequence).orElseThrow();
    }

    private static void calls(Tasks tasks, int from, int to) {
        for (int i = from; i < to; i++) {
            tasks.add("task " + i, "person " + i % 7);
            if (i % 3 == 0) {
                tasks.finishOldest();
            }
        }
    }

    /** Two collections that share their elements, which refer to each other. */
    static class Task {

        private final String title;
        private final Task before;
        private boolean finished;

        Task(String title, Task before) {
            this.title = title;
            this.before = before;
        }

        String describe() {
            return title + (finished ? " finished" : " open") + (before == null ? "" : " after " + before.title);
        }
    }

    abstract static class Tasks {

        private final Deque<Task> open = new ArrayDeque<>();
        private final Map<String, List<Task>> byPerson = new LinkedHashMap<>();
        private Task newest;

        public void add(String title, String person) {
            newest = new Task(title, newest);
            open.add(newest);
            byPerson.computeIfAbsent(person, p -> new ArrayList<>()).add(newest);
        }

        public void finishOldest() {
            open.remove().finished = true;
        }

        @ReadOnly
        public String describe() {
            StringBuilder all = new StringBuilder();
            open.forEach(task -> all.append(task.describe()).append('\n'));
            byPerson.forEach((person, tasks) -> {
                all.append(person).append('\n');
                tasks.forEach(task -> all.append(task.describe()).append('\n'));
            });
            return all.toString();
        }
    }

    @Prevalent(system = "with-snapshot")
    static class WithSnapshot extends Tasks {}

    @Prevalent(system = "journal-alone")
    static class JournalAlone extends Tasks {}
}

package dev.copycat.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.Phase;
import dev.copycat.PrevalenceException;
import dev.copycat.Promise;
import dev.copycat.Settings;
import dev.copycat.SystemUnavailableException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What a system makes beside the beans that callers see: when, where, and that it ends. */
class OtherReplicasTest {

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final MemoryJournal journal = new MemoryJournal();
    private final AtomicBoolean undoing = new AtomicBoolean();
    private volatile Runnable making = () -> {};
    private volatile Runnable dropping = () -> {};
    private final Ledger ledger = new Ledger() {

        @Override
        public Replica another() {
            return new Other();
        }

        @Override
        public boolean undoes() {
            return undoing.get();
        }

        @Override
        public boolean hasRoomFor(long bytes) {
            return true;
        }
    };

    private final class Other extends Ledger {

        private final AtomicBoolean made = new AtomicBoolean();

        @Override
        public Map<String, Object> beans() {
            if (made.compareAndSet(false, true)) {
                told.add("made by " + Thread.currentThread().getName());
                making.run();
            }
            return super.beans();
        }

        @Override
        public void become(Replica other) {
            beans();
            lines.clear();
            lines.addAll(((Ledger) other).lines);
        }

        @Override
        public void drop() {
            dropping.run();
            told.add("dropped");
        }
    }

    @Test
    @Promise("D8")
    void aStopWaitsForBeansThatAreBeingMade() throws Exception {
        Engine engine = engine(Map.of("copycat.snapshot.every", "1"));
        Thread stopping = new Thread(engine::stop);
        CountDownLatch begun = new CountDownLatch(1);
        making = () -> {
            begun.countDown();
            while (stopping.getState() != Thread.State.TIMED_WAITING && !told.contains("unlocked")) {
                Thread.onSpinWait();
            }
        };
        add(engine, "a");
        begun.await();
        stopping.start();
        stopping.join();

        assertThat(told).containsExactly("made by copycat-main-snapshots", "dropped", "unlocked");
    }

    @Test
    @Promise({"D8", "T8"})
    void whatEndsAtAStopMayWaitForAnotherThreadThatCalls() {
        undoing.set(true);
        Engine engine = engine(Map.of());
        AtomicReference<Throwable> refusal = new AtomicReference<>();
        dropping = () -> refusal.set(CompletableFuture
                .supplyAsync(() -> ask(engine))
                .orTimeout(1, TimeUnit.MINUTES)
                .handle((answer, thrown) -> thrown.getCause() == null ? thrown : thrown.getCause())
                .join());

        engine.stop();

        assertThat(refusal.get()).isInstanceOfSatisfying(
                SystemUnavailableException.class, refused -> assertThat(refused.phase()).isEqualTo(Phase.STOPPED));
    }

    @Test
    @Promise({"R3", "T8"})
    void whatAFailedStartHasMadeEnds() {
        undoing.set(true);
        journal.forced.add(new Transaction(1, Instant.EPOCH, null, Ledger.ADD, "a".getBytes(StandardCharsets.UTF_8), 1));
        ledger.saved = List.of();
        ledger.savedSequence = 0;

        assertThatThrownBy(() -> engine(Map.of())).isInstanceOf(PrevalenceException.class);

        assertThat(told).containsExactly("made by " + Thread.currentThread().getName(), "unlocked", "dropped");
    }

    @Test
    @Promise("S4")
    void beansForASnapshotThatCannotBeMadeOnceAreMadeByACallerOnce() throws Exception {
        Engine engine = engine(Map.of("copycat.snapshot.every", "3"));
        making = () -> {
            making = () -> {};
            throw new IllegalStateException("once");
        };
        addUntilSaved(engine, 0);
        addUntilSaved(engine, newest(engine));
        engine.stop();

        assertThat(told).filteredOn(line -> line.equals("made by " + Thread.currentThread().getName())).hasSize(1);
    }

    private static Object ask(Engine engine) {
        try {
            return engine.query(Ledger.call("", () -> "answered"), Locking.LOCKED);
        } catch (RuntimeException refused) {
            throw refused;
        } catch (Exception impossible) {
            throw new AssertionError(impossible);
        }
    }

    private void addUntilSaved(Engine engine, long before) throws Exception {
        while (newest(engine) == before) {
            add(engine, "a");
        }
    }

    private static long newest(Engine engine) {
        return engine.status().lastSnapshot().orElseThrow().sequence();
    }

    private void add(Engine engine, String text) throws Exception {
        engine.transaction(ledger.add(text), Locking.LOCKED);
    }

    private Engine engine(Map<String, String> given) {
        Map<String, String> settings = new HashMap<>(Map.of("copycat.snapshot.on-stop", "false"));
        settings.putAll(given);
        Engine engine = new Engine("main", Path.of("memory"), Settings.parse(settings), ledger,
                () -> new Stores(journal, ledger, () -> told.add("unlocked")));
        engine.start();
        return engine;
    }
}

package dev.copycat.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Promise;
import dev.copycat.Settings;
import dev.copycat.Snapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When snapshots are taken by themselves, and what is kept. */
class SnapshotsTest {

    private static final Logger LOGGER = Logger.getLogger("dev.copycat");

    private final MemoryJournal journal = new MemoryJournal();
    private Ledger ledger = new Ledger();
    private Engine engine;

    @AfterEach
    void stop() {
        engine.stop();
    }

    @Test
    @Promise("S1")
    void oneIsTakenAfterSoManyTransactions() throws Exception {
        start(Map.of("copycat.snapshot.every", "3"));
        add("a");
        add("b");
        assertThat(ledger.savedSequence).isZero();
        add("c");
        untilSaved(3);
    }

    @Test
    @Promise("S1")
    void oneIsTakenAfterSoManyBytesOfJournal() throws Exception {
        start(Map.of("copycat.snapshot.every-bytes", "100"));
        add("x".repeat(60));
        assertThat(ledger.savedSequence).isZero();
        add("y".repeat(60));
        untilSaved(2);
        add("z".repeat(60));
        assertThat(ledger.savedSequence).isEqualTo(2);
    }

    @Test
    @Promise("S1")
    void oneIsTakenAtAnInterval() throws Exception {
        start(Map.of("copycat.snapshot.interval", "1"));
        add("a");
        untilSaved(1);
    }

    @Test
    @Promise("S2")
    void nothingIsDeletedIfAllIsKept() throws Exception {
        start(Map.of("copycat.journal.retention", "all"));
        add("a");
        engine.takeSnapshot();
        assertThat(ledger.events).contains("snapshot 1").doesNotContain("dropped");

        engine.stop();
        start(Map.of());
        add("b");
        engine.takeSnapshot();
        assertThat(ledger.events).contains("dropped");
    }

    @Test
    @Promise("S4")
    void aPauseForWantOfMemoryIsToldWithItsLength() throws Exception {
        start(Map.of());
        add("a");

        assertThat(warnings(engine::takeSnapshot)).singleElement().asString()
                .matches("(?s).*transactions waited \\d+ ms.*the heap has no room for a second copy.*-Xmx.*");
        assertThat(ledger.savedSequence).isEqualTo(1);
        assertThat(warnings(engine::stop)).isEmpty();
    }

    @Test
    @Promise("S4")
    void oneThatIsAskedForWhileOneIsWrittenIsThatOne() throws Exception {
        start(Map.of());
        add("a");
        CompletableFuture<Snapshot> second = new CompletableFuture<>();
        Thread caller = new Thread(() -> {
            try {
                add("b");
            } catch (Exception e) {
                second.completeExceptionally(e);
            }
        });
        Thread asking = new Thread(() -> second.complete(engine.takeSnapshot()));
        ledger.whileWritten = () -> {
            ledger.whileWritten = () -> {};
            untilWaiting(caller);
            untilWaiting(asking);
        };

        Snapshot first = engine.takeSnapshot();

        assertThat(second.join()).isSameAs(first);
        assertThat(first.sequence()).isEqualTo(1);
        caller.join();
        asking.join();
    }

    @Test
    @Promise("T8")
    void aSecondCopyForUndoThatTheHeapHasNoRoomForIsToldAtTheStart() {
        ledger = new Ledger() {
            @Override
            public boolean undoes() {
                return true;
            }
        };

        assertThat(warnings(() -> start(Map.of()))).singleElement().asString()
                .matches("(?s).*second copy of the state that @AbortException needs takes about \\d+ MB.*has no room.*-Xmx.*");
    }

    private static void untilWaiting(Thread thread) {
        thread.start();
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }

    private static List<String> warnings(Runnable work) {
        List<String> warnings = new ArrayList<>();
        Handler recorder = new StreamHandler() {
            @Override
            public synchronized void publish(LogRecord told) {
                if (told.getLevel() == Level.WARNING) {
                    warnings.add(told.getMessage());
                }
            }
        };
        LOGGER.addHandler(recorder);
        try {
            work.run();
        } finally {
            LOGGER.removeHandler(recorder);
        }
        return warnings;
    }

    private void start(Map<String, String> given) {
        Map<String, String> settings = new HashMap<>(Map.of("copycat.snapshot.on-stop", "false"));
        settings.putAll(given);
        engine = new Engine("main", Path.of("memory"), Settings.parse(settings), ledger,
                () -> new Stores(journal, ledger, () -> {}));
        engine.start();
    }

    private void add(String text) throws Exception {
        engine.transaction(ledger.add(text), Locking.LOCKED);
    }

    private void untilSaved(long sequence) {
        while (engine.status().lastSnapshot().orElseThrow().sequence() < sequence) {
            Thread.onSpinWait();
        }
        assertThat(ledger.savedSequence).isEqualTo(sequence);
    }
}

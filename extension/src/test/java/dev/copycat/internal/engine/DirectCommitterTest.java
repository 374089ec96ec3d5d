package dev.copycat.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.Phase;
import dev.copycat.Promise;
import dev.copycat.Settings;
import dev.copycat.SystemUnavailableException;
import dev.copycat.TransactionRefusedException;
import dev.copycat.internal.graph.GraphModel;
import dev.copycat.internal.graph.Root;
import dev.copycat.internal.journal.FileJournal;
import dev.copycat.internal.snapshot.FileSnapshots;
import dev.copycat.internal.storage.DiskDirectory;
import dev.copycat.internal.storage.SystemIdentity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Callers that write their own records, as with {@code durability=write}. */
@Promise("D2")
class DirectCommitterTest {

    private static final MethodName ADD = new MethodName("notes", "add(String)");

    private final MemoryJournal journal = new MemoryJournal();
    private final Ledger ledger = new Ledger();
    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final Engine engine = new Engine(
            "main",
            Path.of("memory"),
            Settings.parse(Map.of(
                    "copycat.durability", "write", "copycat.snapshot.on-stop", "false", "copycat.journal.max-waiting", "2")),
            ledger,
            () -> new Stores(journal, ledger, () -> {}));

    @TempDir
    private Path path;

    DirectCommitterTest() {
        journal.writingKeeps = true;
    }

    @AfterEach
    void stop() {
        engine.stop();
        callers.shutdownNow();
    }

    @Test
    @Promise({"T1", "T3"})
    void aCallRunsOnItsCallersThreadWhenItsRecordIsWritten() throws Exception {
        Thread[] ran = new Thread[1];
        int[] kept = new int[1];
        engine.transaction(
                Ledger.call("a", () -> {
                    ran[0] = Thread.currentThread();
                    kept[0] = journal.forced.size();
                    return null;
                }),
                Locking.LOCKED);
        assertThat(ran[0]).isSameAs(Thread.currentThread());
        assertThat(kept[0]).isEqualTo(1);
        assertThat(journal.batches).isZero();
    }

    @Test
    @Promise({"D2", "S2"})
    void aSnapshotIsForcedThereforeItsJournalIsToo() throws Exception {
        engine.transaction(ledger.add("a"), Locking.LOCKED);
        engine.takeSnapshot();
        assertThat(journal.batches).isEqualTo(1);
        assertThat(ledger.savedSequence).isEqualTo(1);
    }

    @Test
    @Promise("D4")
    void aFullDiskRefusesTheCallAndHealsByItself() throws Exception {
        engine.start();
        journal.failWrite = new IOException("No space left on device");
        assertThatThrownBy(() -> engine.transaction(ledger.add("a"), Locking.LOCKED))
                .isInstanceOf(TransactionRefusedException.class);
        assertThat(engine.status().phase()).isEqualTo(Phase.FULL);
        journal.failWrite = null;
        engine.transaction(ledger.add("b"), Locking.LOCKED);
        assertThat(engine.status().phase()).isEqualTo(Phase.RUNNING);
        assertThat(ledger.lines).containsExactly("b");
    }

    @Test
    @Promise("D6")
    void anErrorInAMethodHasTheStateRebuilt() throws Exception {
        engine.transaction(ledger.add("a"), Locking.LOCKED);
        assertThatThrownBy(() -> engine.transaction(ledger.overflow("b"), Locking.LOCKED))
                .isInstanceOf(StackOverflowError.class);
        engine.transaction(ledger.add("c"), Locking.LOCKED);
        assertThat(ledger.lines).containsExactly("a", "b", "c");
    }

    @Test
    @Promise("T9")
    void anUnlockedCallLetsOthersRunBesideIt() throws Exception {
        engine.transaction(
                Ledger.call("a", () -> callers.submit(() -> engine.transaction(ledger.add("b"), Locking.LOCKED)).get()),
                Locking.UNLOCKED);
        assertThat(ledger.lines).containsExactly("b");
        assertThat(journal.forced).hasSize(2);
    }

    @Test
    @Promise("D8")
    void whoComesWhileTooManyWaitOrAfterTheStopIsRefused() throws Exception {
        engine.start();
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        List<Future<Object>> calls = new ArrayList<>();
        calls.add(callers.submit(() -> engine.transaction(
                Ledger.call("a", () -> {
                    inside.countDown();
                    goOn.await();
                    return ledger.lines.add("a");
                }),
                Locking.LOCKED)));
        inside.await();
        Thread[] waiting = new Thread[2];
        for (int i = 0; i < 2; i++) {
            int number = i;
            calls.add(callers.submit(() -> {
                waiting[number] = Thread.currentThread();
                return engine.transaction(ledger.add("b"), Locking.LOCKED);
            }));
            while (waiting[i] == null || waiting[i].getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
        }
        assertThatThrownBy(() -> engine.transaction(ledger.add("c"), Locking.LOCKED))
                .isInstanceOf(TransactionRefusedException.class)
                .hasMessageContaining("2 calls wait");
        goOn.countDown();
        for (Future<Object> call : calls) {
            call.get();
        }
        assertThat(ledger.lines).containsExactly("a", "b", "b");
        engine.stop();
        assertThatThrownBy(() -> engine.transaction(ledger.add("d"), Locking.LOCKED))
                .isInstanceOf(SystemUnavailableException.class);
        assertThat(journal.closed).isTrue();
    }

    /** At every depth near the end of the stack, and with segments that are begun every few calls. */
    @Test
    @Promise({"D6", "R1"})
    void aCallerAtTheEndOfItsStackHarmsNobody() throws Exception {
        InterruptStormTest.Notes notes = new InterruptStormTest.Notes();
        Engine files = onDisk(notes);
        files.start();
        Thread deep = new Thread(null, () -> callAtEveryDepth(files, notes), "deep", 256 << 10);
        deep.start();
        deep.join();
        Object last = files.query(Ledger.call("", () -> List.copyOf(notes.lines)), Locking.LOCKED);
        assertThat(files.status().phase()).isEqualTo(Phase.RUNNING);
        files.stop();
        InterruptStormTest.Notes restored = new InterruptStormTest.Notes();
        Engine again = onDisk(restored);
        again.start();
        again.stop();
        assertThat(restored.lines).isEqualTo(last).isNotEmpty();
    }

    private static void callAtEveryDepth(Engine engine, InterruptStormTest.Notes notes) {
        int deepest = depth(0);
        for (int depth = Math.max(0, deepest - 1200); depth <= deepest; depth++) {
            try {
                callAt(depth, engine, notes);
            } catch (StackOverflowError | Exception ended) {
                // What became of the call is looked at by what is on disk.
            }
        }
    }

    private static int depth(int depth) {
        try {
            return depth(depth + 1);
        } catch (StackOverflowError end) {
            return depth;
        }
    }

    private static void callAt(int depth, Engine engine, InterruptStormTest.Notes notes) throws Exception {
        if (depth > 0) {
            callAt(depth - 1, engine, notes);
        } else {
            engine.transaction(Ledger.call(ADD, "[\"x\"]", () -> notes.lines.add("x")), Locking.LOCKED);
        }
    }

    private Engine onDisk(InterruptStormTest.Notes notes) {
        Settings settings = Settings.parse(Map.of("copycat.durability", "write", "copycat.snapshot.on-stop", "false"));
        return new Engine("main", path, settings, notes, () -> {
            DiskDirectory directory = new DiskDirectory(path);
            SystemIdentity system = SystemIdentity.of(directory, "main");
            GraphModel model = GraphModel.of(List.of(new Root("notes", InterruptStormTest.Notes.class, field -> true)));
            return new Stores(
                    new FileJournal(directory, system, 700), new FileSnapshots(directory, system, model), () -> {});
        });
    }
}

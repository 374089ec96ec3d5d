package dev.copycat.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.OutcomeUnknownException;
import dev.copycat.Phase;
import dev.copycat.Promise;
import dev.copycat.ReplayFailedException;
import dev.copycat.Settings;
import dev.copycat.Snapshot;
import dev.copycat.SystemUnavailableException;
import dev.copycat.TransactionRefusedException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a system does when the disk, a method or its own code fails: nobody hangs, and nothing acknowledged is lost. */
class EngineFaultTest {

    private final MemoryJournal journal = new MemoryJournal();
    private final Ledger ledger = new Ledger();
    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final Engine engine = new Engine(
            "main",
            Path.of("memory"),
            Settings.parse(Map.of("copycat.snapshot.on-stop", "false", "copycat.journal.max-waiting", "3")),
            ledger,
            () -> new Stores(journal, ledger, () -> {}));

    @AfterEach
    void stop() {
        journal.forces.release(1000);
        engine.stop();
        callers.shutdownNow();
    }

    @Test
    @Promise("D4")
    void aFullDiskRefusesTheCallAndHealsByItself() throws Exception {
        engine.start();
        journal.failWrite = new IOException("No space left on device");
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> add("a"))
                    .isInstanceOf(TransactionRefusedException.class)
                    .hasMessageContaining("Nothing of this call was kept");
            assertThat(engine.status().phase()).isEqualTo(Phase.FULL);
            assertThat(engine.needsRestart()).isFalse();
            assertThat(lines()).isEmpty();
        }
        journal.failWrite = null;
        add("b");

        assertThat(engine.status().phase()).isEqualTo(Phase.RUNNING);
        assertThat(lines()).containsExactly("b");
        assertThat(journal.forced.get(0).sequence()).isEqualTo(1);
    }

    @Test
    @Promise("D4")
    void aStopWithAFullDiskEndsInOrder() {
        engine.start();
        journal.failWrite = new IOException("No space left on device");
        assertThatThrownBy(() -> add("a")).isInstanceOf(TransactionRefusedException.class);
        engine.stop();
        assertThat(journal.closed).isTrue();
    }

    @Test
    @Promise("D3")
    void aFailedForceHaltsTheSystemForGood() throws Exception {
        engine.start();
        journal.failForce = new IOException("Input/output error");
        assertThatThrownBy(() -> add("a")).isInstanceOf(OutcomeUnknownException.class);
        journal.failForce = null;
        assertThatThrownBy(() -> add("b")).isInstanceOf(SystemUnavailableException.class);

        assertThat(lines()).isEmpty();
        assertThat(engine.status().phase()).isEqualTo(Phase.HALTED);
        assertThat(engine.needsRestart()).isTrue();
        engine.stop();
        assertThat(journal.abandoned).isTrue();
        assertThat(journal.closed).isFalse();
    }

    @Test
    @Promise("D6")
    void anErrorInAMethodHasTheStateRebuiltFromDisk() throws Exception {
        add("a");
        assertThatThrownBy(() -> engine.transaction(ledger.overflow("b"), Locking.LOCKED))
                .isInstanceOf(StackOverflowError.class);
        assertThat(lines()).containsExactly("a", "b");
        add("c");

        assertThat(engine.status().phase()).isEqualTo(Phase.RUNNING);
        assertThat(engine.status().lastSequence()).isEqualTo(3);
        assertThat(lines()).containsExactly("a", "b", "c").isEqualTo(journaled());
    }

    @Test
    @Promise("D6")
    void anErrorThatAnOuterMethodCatchesCountsToo() throws Exception {
        engine.transaction(
                Ledger.call("outer", () -> {
                    try {
                        return engine.transaction(ledger.overflow("inner"), Locking.LOCKED);
                    } catch (StackOverflowError ignored) {
                        return ledger.lines.add("outer");
                    }
                }),
                Locking.LOCKED);
        assertThat(lines()).containsExactly("outer");
    }

    @Test
    @Promise("D6")
    void anErrorInAnUnlockedMethodWaitsForTheOthers() throws Exception {
        assertThatThrownBy(() -> engine.transaction(ledger.overflow("b"), Locking.UNLOCKED))
                .isInstanceOf(StackOverflowError.class);
        assertThat(lines()).containsExactly("b");
    }

    @Test
    @Promise("D6")
    void aQueryThatWaitedForTheErrorSeesTheStateRebuilt() throws Exception {
        add("a");
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        callers.submit(() -> engine.transaction(
                Ledger.call("b", () -> {
                    ledger.lines.add("half of b");
                    inside.countDown();
                    goOn.await();
                    throw new StackOverflowError("b");
                }),
                Locking.LOCKED));
        inside.await();
        CompletableFuture<List<String>> seen = new CompletableFuture<>();
        Thread reader = new Thread(() -> {
            try {
                seen.complete(lines());
            } catch (Throwable e) {
                seen.completeExceptionally(e);
            }
        });
        reader.start();
        while (reader.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        goOn.countDown();
        assertThat(seen.get()).containsExactly("a", "b");
    }

    @Test
    @Promise("D6")
    void queriesOfTwoBrokenSystemsThatNeedEachOtherEnd() throws Exception {
        Ledger[] ledgers = {new Ledger(), new Ledger()};
        List<Engine> both = List.of(
                engine("false", new MemoryJournal(), ledgers[0]), engine("false", new MemoryJournal(), ledgers[1]));
        CountDownLatch inside = new CountDownLatch(2);
        CountDownLatch goOn = new CountDownLatch(1);
        List<Future<Object>> queries = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Engine own = both.get(i);
            Engine other = both.get(1 - i);
            queries.add(callers.submit(() -> own.query(Ledger.call("", () -> {
                inside.countDown();
                goOn.await();
                return other.query(Ledger.call("", () -> "answered"), Locking.LOCKED);
            }), Locking.LOCKED)));
        }
        inside.await();
        for (int i = 0; i < 2; i++) {
            Engine broken = both.get(i);
            Call overflow = ledgers[i].overflow("x");
            assertThatThrownBy(() -> broken.transaction(overflow, Locking.UNLOCKED)).isInstanceOf(StackOverflowError.class);
        }
        goOn.countDown();
        assertThat(queries).map(EngineFaultTest::failure)
                .hasAtLeastOneElementOfType(SystemUnavailableException.class)
                .allMatch(end -> end instanceof SystemUnavailableException || end instanceof NoFailure);
        for (Engine rebuilt : both) {
            assertThat(rebuilt.query(Ledger.call("", () -> "answered"), Locking.LOCKED)).isEqualTo("answered");
            rebuilt.stop();
        }
    }

    @Test
    @Promise("D6")
    void aCallJournaledBehindTheErrorRunsInTheRebuildAndItsCallerIsTold() throws Exception {
        engine.start();
        journal.forces.drainPermits();
        Future<Object> holder = callers.submit(() -> add("first"));
        untilWaitingForForce();
        Future<Object> breaking = callers.submit(() -> engine.transaction(ledger.overflow("x"), Locking.LOCKED));
        Future<Object> behind = callers.submit(() -> add("x"));
        Future<Object> alsoBehind = callers.submit(() -> engine.transaction(ledger.overflow("x"), Locking.LOCKED));
        journal.forces.release(1000);

        holder.get();
        List<Throwable> thrown = Stream.of(breaking, alsoBehind, behind).map(EngineFaultTest::failure).toList();
        assertThat(thrown.subList(0, 2)).hasAtLeastOneElementOfType(StackOverflowError.class);
        long ran = journaled().stream().filter("x"::equals).count();
        assertThat(lines()).hasSize((int) ran + 1).isEqualTo(journaled());
        assertThat(thrown).allSatisfy(each -> assertThat(each)
                .isInstanceOfAny(StackOverflowError.class, OutcomeUnknownException.class, SystemUnavailableException.class,
                        NoFailure.class));
    }

    @Test
    @Promise("D6")
    void aRecordThatFailsAgainIsNamedWithTheCommandThatVoidsIt() throws Exception {
        add("a");
        ledger.overflowing = "b";
        assertThatThrownBy(() -> engine.transaction(ledger.overflow("b"), Locking.LOCKED))
                .isInstanceOf(StackOverflowError.class);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(this::lines)
                    .isInstanceOfSatisfying(ReplayFailedException.class, e -> assertThat(e.sequence()).isEqualTo(2))
                    .hasMessageContaining("void memory 2");
            assertThatThrownBy(() -> add("c")).isInstanceOf(ReplayFailedException.class);
            assertThat(engine.status().phase()).isEqualTo(Phase.BROKEN);
        }
        assertThat(journaled()).containsExactly("a", "b");
        engine.stop();
        assertThat(journal.abandoned).isTrue();
    }

    @Test
    @Promise("D6")
    void anErrorThatIsAMethodsOwnIsAnOutcomeLikeAnyOther() throws Exception {
        assertThatThrownBy(() -> engine.transaction(
                        Ledger.call("a", () -> {
                            ledger.lines.add("a");
                            throw new AssertionError("mine");
                        }),
                        Locking.LOCKED))
                .isInstanceOf(AssertionError.class);
        assertThat(lines()).containsExactly("a");
        assertThat(ledger.events).doesNotContain("restored with 0");
    }

    @Test
    @Promise("D3")
    void anErrorInTheJournalsOwnCodeReleasesEverybody() throws Exception {
        engine.start();
        journal.breakWrite = new OutOfMemoryError("Java heap space");
        List<Future<Object>> calls = Stream.generate(() -> callers.submit(() -> add("a"))).limit(3).toList();
        for (Future<Object> call : calls) {
            assertThat(failure(call)).isInstanceOfAny(OutcomeUnknownException.class, SystemUnavailableException.class);
        }
        assertThat(engine.status().phase()).isEqualTo(Phase.HALTED);
        assertThat(lines()).isEmpty();
    }

    @Test
    @Promise("D4")
    void callsThatAreTooManyForTheDiskAreRefusedBeforeTheyAreJournaled() throws Exception {
        engine.start();
        journal.forces.drainPermits();
        Future<Object> holder = callers.submit(() -> add("first"));
        untilWaitingForForce();
        List<Future<Object>> calls = Stream.generate(() -> callers.submit(() -> add("next"))).limit(10).toList();
        while (calls.stream().filter(Future::isDone).count() < 7) {
            Thread.onSpinWait();
        }
        journal.forces.release(1000);
        holder.get();
        List<Throwable> failures = calls.stream().map(EngineFaultTest::failure).toList();
        assertThat(failures).filteredOn(TransactionRefusedException.class::isInstance).hasSize(7);
        assertThat(failures).filteredOn(NoFailure.class::isInstance).hasSize(3);
        assertThat(lines()).containsExactly("first", "next", "next", "next").isEqualTo(journaled());
    }

    @Test
    @Promise({"D6", "D8"})
    void anErrorDuringAStopLeavesNoSnapshotOfHalfAState() throws Exception {
        Engine stopping = engine("true", journal, ledger);
        stopping.start();
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Future<Object> slow = callers.submit(() -> stopping.transaction(
                Ledger.call("b", () -> {
                    ledger.lines.add("half of b");
                    inside.countDown();
                    goOn.await();
                    throw new StackOverflowError("b");
                }),
                Locking.LOCKED));
        inside.await();
        Future<?> stop = callers.submit(stopping::stop);
        while (stopping.status().phase() != Phase.STOPPED) {
            Thread.onSpinWait();
        }
        goOn.countDown();
        stop.get();
        assertThat(failure(slow)).isInstanceOf(StackOverflowError.class);
        assertThat(ledger.saved).isEmpty();
    }

    @Test
    @Promise("D8")
    void aStopWaitsForTheCallThatRuns() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        callers.submit(() -> engine.transaction(
                Ledger.call("b", () -> {
                    inside.countDown();
                    goOn.await();
                    return ledger.events.add("ran");
                }),
                Locking.LOCKED));
        inside.await();
        Future<?> stop = callers.submit(engine::stop);
        while (engine.status().phase() != Phase.STOPPED) {
            Thread.onSpinWait();
        }
        assertThat(journal.closed).isFalse();
        goOn.countDown();
        stop.get();
        assertThat(ledger.events).contains("ran");
        assertThat(journal.closed).isTrue();
    }

    @Test
    @Promise("D8")
    void anErrorInTheLastSnapshotStillReleasesTheDirectory() throws Exception {
        AtomicBoolean released = new AtomicBoolean();
        Ledger full = new Ledger() {
            @Override
            public Snapshot write(long sequence, Instant instant, Map<String, Object> beans) {
                if (sequence > 0) {
                    throw new OutOfMemoryError("Java heap space");
                }
                return super.write(sequence, instant, beans);
            }
        };
        Engine stopping = new Engine("main", Path.of("memory"), Settings.parse(Map.of()), full,
                () -> new Stores(journal, full, () -> released.set(true)));
        stopping.transaction(full.add("a"), Locking.LOCKED);
        stopping.stop();
        assertThat(released).isTrue();
        assertThat(journal.closed).isTrue();
    }

    @Test
    @Promise("D6")
    void aCallerNearTheEndOfItsStackHarmsNobody() throws Exception {
        add("before");
        for (int i = 0; i < 2; i++) {
            Thread deep = new Thread(null, this::addAtEveryDepth, "deep", 256 * 1024);
            deep.start();
            deep.join();
            add("after");
        }
        assertThat(lines()).isEqualTo(journaled());
    }

    private void addAtEveryDepth() {
        try {
            addAtEveryDepth();
            add("deep");
        } catch (StackOverflowError | Exception tooDeep) {
            // The caller above tries again, a frame higher.
        }
    }

    private static Engine engine(String snapshotOnStop, MemoryJournal journal, Ledger beans) {
        return new Engine("main", Path.of("memory"), Settings.parse(Map.of("copycat.snapshot.on-stop", snapshotOnStop)), beans,
                () -> new Stores(journal, beans, () -> {}));
    }

    private static final class NoFailure extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private static Throwable failure(Future<Object> call) {
        try {
            call.get();
            return new NoFailure();
        } catch (ExecutionException e) {
            return e.getCause();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object add(String text) throws Exception {
        return engine.transaction(ledger.add(text), Locking.LOCKED);
    }

    @SuppressWarnings("unchecked")
    private List<String> lines() throws Exception {
        return (List<String>) engine.query(Ledger.call("", () -> List.copyOf(ledger.lines)), Locking.LOCKED);
    }

    private List<String> journaled() {
        return journal.forced.stream().map(transaction -> new String(transaction.arguments())).toList();
    }

    private void untilWaitingForForce() {
        while (!journal.forces.hasQueuedThreads()) {
            Thread.onSpinWait();
        }
    }
}

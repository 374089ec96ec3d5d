package dev.copycat.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.Phase;
import dev.copycat.Promise;
import dev.copycat.Settings;
import dev.copycat.SystemUnavailableException;
import dev.copycat.TransactionNotAllowedException;
import dev.copycat.UnknownMethodsException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EngineTest {

    private final MemoryJournal journal = new MemoryJournal();
    private final Ledger ledger = new Ledger();
    private final List<Engine> engines = new ArrayList<>();
    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final Engine engine = engine("main", Map.of("copycat.snapshot.on-stop", "false"));

    @AfterEach
    void stop() {
        journal.forces.release(1000);
        engines.forEach(Engine::stop);
        callers.shutdownNow();
    }

    @Test
    @Promise("T3")
    void aTransactionIsDurableBeforeItRuns() throws Exception {
        engine.transaction(
                Ledger.call("a", () -> {
                    synchronized (journal.forced) {
                        return assertThat(journal.forced).hasSize(1);
                    }
                }),
                Locking.LOCKED);
    }

    @Test
    @Promise("T4")
    void aQueryIsAnsweredWhileATransactionIsBeingForced() throws Exception {
        engine.start();
        journal.forces.drainPermits();
        Future<Object> transaction = callers.submit(() -> engine.transaction(ledger.add("a"), Locking.LOCKED));
        untilWaitingForForce();

        assertThat(engine.query(Ledger.call("", ledger.lines::size), Locking.LOCKED)).isEqualTo(0);
        assertThat(transaction).isNotDone();

        journal.forces.release();
        transaction.get();
        assertThat(engine.query(Ledger.call("", ledger.lines::size), Locking.LOCKED)).isEqualTo(1);
    }

    @Test
    @Promise({"T1", "D1"})
    void callsThatArriveTogetherShareAForceAndRunInJournalOrderOnTheirOwnThreads() throws Exception {
        engine.start();
        journal.forces.drainPermits();
        List<Future<Object>> calls = new ArrayList<>();
        AtomicInteger inside = new AtomicInteger();
        for (int i = 0; i < 20; i++) {
            String text = "t" + i;
            calls.add(callers.submit(() -> {
                Thread caller = Thread.currentThread();
                return engine.transaction(
                        Ledger.call(text, () -> {
                            assertThat(Thread.currentThread()).isSameAs(caller);
                            assertThat(inside.incrementAndGet()).isEqualTo(1);
                            ledger.lines.add(text);
                            return inside.decrementAndGet();
                        }),
                        Locking.LOCKED);
            }));
        }
        untilWaitingForForce();
        journal.forces.release(1000);
        for (Future<Object> call : calls) {
            call.get();
        }

        assertThat(ledger.lines).hasSize(20).isEqualTo(journaled());
        assertThat(journal.batches).isLessThan(20);
    }

    @Test
    @Promise("D5")
    void anInterruptedCallerKeepsItsTransactionAndItsFlag() throws Exception {
        engine.start();
        journal.forces.drainPermits();
        CompletableFuture<Thread> thread = new CompletableFuture<>();
        Future<Boolean> flag = callers.submit(() -> {
            thread.complete(Thread.currentThread());
            engine.transaction(
                    Ledger.call("a", () -> {
                        assertThat(Thread.currentThread().isInterrupted()).isFalse();
                        return ledger.lines.add("a");
                    }),
                    Locking.LOCKED);
            return Thread.currentThread().isInterrupted();
        });
        untilWaitingForForce();
        thread.get().interrupt();
        journal.forces.release(1000);

        assertThat(flag.get()).isTrue();
        assertThat(ledger.lines).containsExactly("a");
    }

    @Test
    @Promise("T5")
    void aNestedCallIsPartOfTheOutermostTransaction() throws Exception {
        engine.transaction(
                Ledger.call("outer", () -> {
                    engine.transaction(ledger.add("inner"), Locking.LOCKED);
                    engine.query(Ledger.call("", ledger.lines::size), Locking.LOCKED);
                    return ledger.lines.add("outer");
                }),
                Locking.LOCKED);

        assertThat(journaled()).containsExactly("outer");
        assertThat(ledger.lines).containsExactly("inner", "outer");
    }

    @Test
    @Promise("T6")
    void aQueryThatReachesATransactionIsRefusedBeforeItRuns() {
        assertThatThrownBy(() -> engine.query(
                        Ledger.call("", () -> engine.transaction(ledger.add("a"), Locking.LOCKED)), Locking.LOCKED))
                .isInstanceOf(TransactionNotAllowedException.class)
                .hasMessageContaining("add(String)");
        assertThat(ledger.lines).isEmpty();
        assertThat(journal.forced).isEmpty();
    }

    @Test
    @Promise({"T6", "M6"})
    void aTransactionThatReachesAnotherSystemIsRefused() throws Exception {
        Engine orders = engine("orders", Map.of());
        engine.transaction(
                Ledger.call("a", () -> {
                    assertThatThrownBy(() -> orders.transaction(ledger.add("b"), Locking.LOCKED))
                            .isInstanceOf(TransactionNotAllowedException.class)
                            .hasMessageContainingAll("orders", "main");
                    return assertThatThrownBy(() -> orders.query(ledger.add("b"), Locking.LOCKED))
                            .isInstanceOf(TransactionNotAllowedException.class);
                }),
                Locking.LOCKED);
        assertThat(ledger.lines).isEmpty();
    }

    @Test
    @Promise("T9")
    void anUnlockedTransactionIsJournaledAndRunsBesideAnother() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        Future<Object> locked = callers.submit(() -> engine.transaction(
                Ledger.call("locked", () -> {
                    inside.countDown();
                    done.await();
                    return null;
                }),
                Locking.LOCKED));
        inside.await();
        engine.transaction(Ledger.call("unlocked", () -> null), Locking.UNLOCKED);
        engine.query(Ledger.call("", () -> null), Locking.UNLOCKED);
        done.countDown();
        locked.get();

        assertThat(journaled()).containsExactly("locked", "unlocked");
    }

    /** Found by hunting deadlocks: two transactions waited for one another's state. */
    @Test
    @Promise("T6")
    void aQueryInATransactionCannotReadAnotherSystemEither() {
        Engine other = engine("other", Map.of());
        Call readOther = Ledger.call("", () -> other.query(Ledger.call("", () -> 1), Locking.LOCKED));
        for (Locking locking : Locking.values()) {
            assertThatThrownBy(() -> engine.transaction(
                            Ledger.call("a", () -> engine.query(readOther, Locking.LOCKED)), locking))
                    .isInstanceOf(TransactionNotAllowedException.class);
        }
    }

    @Test
    @Promise("T7")
    void whatAMethodThrowsReachesTheCallerAndItsRecordStays() {
        IllegalStateException thrown = new IllegalStateException("throw");
        assertThatThrownBy(() -> engine.transaction(
                        Ledger.call("throw", () -> {
                            throw thrown;
                        }),
                        Locking.LOCKED))
                .isSameAs(thrown);
        assertThat(journaled()).containsExactly("throw");
    }

    @Test
    @Promise("T10")
    void theTimeStandsStillInATransactionAndNeverRunsBackwards() throws Exception {
        List<Instant> times = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            engine.transaction(
                    Ledger.call("a", () -> {
                        times.add(Engine.instant().orElseThrow());
                        return engine.transaction(
                                Ledger.call("", () -> times.add(Engine.instant().orElseThrow())), Locking.LOCKED);
                    }),
                    Locking.LOCKED);
        }
        assertThat(times).isSorted();
        assertThat(times.get(0)).isEqualTo(times.get(1)).isEqualTo(journal.forced.get(0).instant());
        assertThat(Engine.instant()).isEmpty();
    }

    @Test
    @Promise({"R1", "R6", "M9"})
    void recoveryRestoresTheSnapshotThenTellsTheBeansThenReplays() throws Exception {
        engine.transaction(ledger.add("a"), Locking.LOCKED);
        engine.takeSnapshot();
        engine.transaction(ledger.add("b"), Locking.LOCKED);
        engine.stop();
        ledger.events.clear();
        ledger.lines.clear();

        Engine again = engine("main", Map.of());
        again.start();

        assertThat(ledger.lines).containsExactly("a", "b");
        assertThat(ledger.events).containsExactly("made", "restored with 1");
        assertThat(again.status().lastSequence()).isEqualTo(2);
        assertThat(again.status().phase()).isEqualTo(Phase.RUNNING);
        assertThat(again.status().lastSnapshot().orElseThrow().sequence()).isEqualTo(1);
    }

    @Test
    @Promise("T7")
    void replayGoesOnAfterATransactionThatThrew() {
        ledger.saved = List.of();
        ledger.savedSequence = 0;
        journal.forced.add(new Transaction(1, Instant.EPOCH, null, Ledger.ADD, "throw".getBytes()));
        journal.forced.add(new Transaction(2, Instant.EPOCH, null, Ledger.ADD, "b".getBytes()));

        engine.start();

        assertThat(ledger.lines).containsExactly("throw", "b");
    }

    @Test
    @Promise("R5")
    void anUnknownMethodStopsTheStartBeforeAnythingIsReplayed() {
        ledger.saved = List.of();
        ledger.savedSequence = 0;
        journal.forced.add(new Transaction(1, Instant.EPOCH, null, Ledger.ADD, "a".getBytes()));
        journal.forced.add(new Transaction(2, Instant.EPOCH, null, new MethodName("Ledger", "gone()"), "b".getBytes()));

        assertThatThrownBy(engine::start).isInstanceOf(UnknownMethodsException.class).hasMessageContaining("gone()");
        assertThat(ledger.lines).isEmpty();
        assertThatThrownBy(() -> engine.query(ledger.add("c"), Locking.LOCKED))
                .isInstanceOf(UnknownMethodsException.class);
        assertThat(engine.status().phase()).isEqualTo(Phase.FAILED);
        assertThat(engine.needsRestart()).isTrue();
    }

    @Test
    @Promise("R7")
    void callsThatArriveDuringTheRecoveryWaitForIt() throws Exception {
        CountDownLatch recovering = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Engine slow = new Engine("slow", Path.of("memory"), Settings.parse(Map.of()), ledger, () -> {
            recovering.countDown();
            awaitUninterruptibly(goOn);
            return new Stores(journal, ledger, () -> {});
        });
        engines.add(slow);
        Future<?> start = callers.submit(slow::start);
        recovering.await();
        Future<Object> call = callers.submit(() -> slow.transaction(ledger.add("a"), Locking.LOCKED));
        assertThat(slow.status().phase()).isEqualTo(Phase.RECOVERING);
        assertThat(call).isNotDone();
        goOn.countDown();
        start.get();
        call.get();
        assertThat(ledger.lines).containsExactly("a");
    }

    @Test
    @Promise({"S1", "D8"})
    void anOrderlyStopTakesASnapshotAndClosesTheJournal() throws Exception {
        Engine stopping = engine("stopping", Map.of());
        stopping.transaction(ledger.add("a"), Locking.LOCKED);
        stopping.stop();

        assertThat(ledger.savedSequence).isEqualTo(1);
        assertThat(journal.closed).isTrue();
        assertThat(Thread.getAllStackTraces().keySet()).noneMatch(t -> t.getName().startsWith("copycat-stopping"));
        assertThatThrownBy(() -> stopping.transaction(ledger.add("b"), Locking.LOCKED))
                .isInstanceOf(SystemUnavailableException.class);
    }

    @Test
    void aSnapshotInsideACallIsRefused() {
        assertThatThrownBy(() -> engine.transaction(Ledger.call("a", engine::takeSnapshot), Locking.LOCKED))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    @Promise("T10")
    void replayingIsToldOnlyWhileAJournaledCallRunsAgain() throws Exception {
        List<Boolean> told = new ArrayList<>();
        engine.transaction(Ledger.call("a", () -> told.add(engine.replaying())), Locking.LOCKED);
        Engine again = new Engine("again", Path.of("memory"), Settings.parse(Map.of()), new TellingReplica(told),
                () -> new Stores(journal, ledger, () -> {}));
        engines.add(again);
        again.start();
        assertThat(told).containsExactly(false, true);
    }

    private final class TellingReplica implements Replica {

        private final List<Boolean> told;

        TellingReplica(List<Boolean> told) {
            this.told = told;
        }

        @Override
        public Map<String, Object> beans() {
            return Map.of();
        }

        @Override
        public List<String> unknown(java.util.Collection<MethodName> journaled) {
            return List.of();
        }

        @Override
        public void apply(Transaction transaction) {
            told.add(engines.get(1).replaying());
        }

        @Override
        public void restored() {}

        @Override
        public boolean undoes() {
            return false;
        }

        @Override
        public boolean undoes(MethodName method, Throwable thrown) {
            return false;
        }

        @Override
        public boolean hasRoomFor(long bytes) {
            return false;
        }

        @Override
        public Replica another() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void become(Replica other) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void replaceWith(Replica fresh) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void drop() {}
    }

    private Engine engine(String name, Map<String, String> settings) {
        Engine made = new Engine(name, Path.of("memory"), Settings.parse(settings), ledger,
                () -> new Stores(journal, ledger, () -> {}));
        engines.add(made);
        return made;
    }

    private List<String> journaled() {
        return journal.forced.stream().map(transaction -> new String(transaction.arguments())).toList();
    }

    private void untilWaitingForForce() {
        while (!journal.forces.hasQueuedThreads()) {
            Thread.onSpinWait();
        }
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

package dev.copycat.internal.engine;

import dev.copycat.Promise;
import dev.copycat.Settings;
import dev.copycat.SystemUnavailableException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.jetbrains.lincheck.datastructures.Validate;
import org.junit.jupiter.api.Test;

/**
 * Transactions, queries, snapshots and a stop of a whole engine, on threads that run freely: whatever they return, some
 * order of the same calls one after another would have returned it (Lincheck's stress mode). Twenty times as many with
 * {@code -Dinterleavings=20}.
 */
@Promise({"T1", "T3", "T4", "D1", "D8", "R6"})
class LinearizabilityTest {

    private static final int SCENARIOS = 30 * Integer.getInteger("interleavings", 1);
    private static final int RUNS = 200;

    @Test
    void anEngineIsLinearizable() {
        check(Concurrent.class);
    }

    @Test
    @Promise("D2")
    void anEngineWhoseCallersWriteTheirOwnRecordsIsLinearizable() {
        check(WritingConcurrent.class);
    }

    private static void check(Class<?> system) {
        new StressOptions()
                .threads(3)
                .actorsPerThread(3)
                .actorsBefore(0)
                .actorsAfter(1)
                .iterations(SCENARIOS)
                .invocationsPerIteration(RUNS)
                .minimizeFailedScenario(false)
                .sequentialSpecification(OneAfterAnother.class)
                .check(system);
        CrashSafety.write("concurrent runs of an engine", (long) SCENARIOS * RUNS);
    }

    /** The engine under test; a number stands for the state it was asked at, -1 for a refusal because of the stop. */
    public static class Concurrent {

        private final MemoryJournal journal = new MemoryJournal();
        private final Ledger ledger = new Ledger();
        private final Engine engine;

        /** Starts the engine. */
        public Concurrent() {
            this("force");
        }

        Concurrent(String durability) {
            journal.writingKeeps = durability.equals("write");
            Settings settings = Settings.parse(
                    Map.of("copycat.snapshot.on-stop", "false", "copycat.durability", durability));
            engine = new Engine("stressed", Path.of("memory"), settings, ledger, () -> new Stores(journal, ledger, () -> {}));
            engine.start();
        }

        /** Changes the state; returns the number of changes. */
        @Operation
        public int transaction() throws Exception {
            return unlessStopped(() -> engine.transaction(Ledger.call("x", this::add), Locking.LOCKED));
        }

        /** Returns the number of changes. */
        @Operation
        public int query() throws Exception {
            return unlessStopped(() -> engine.query(Ledger.call("", ledger.lines::size), Locking.LOCKED));
        }

        /** Returns the number of changes that the snapshot holds. One that was under way may hold less than was there before. */
        @Operation
        public int snapshot() throws Exception {
            return unlessStopped(() -> {
                int before = query();
                int taken;
                do {
                    taken = (int) engine.takeSnapshot().sequence();
                } while (taken < before);
                return taken;
            });
        }

        /** Ends all. */
        @Operation(runOnce = true)
        public void stop() {
            engine.stop();
        }

        /** After each run: what was journaled is what ran. */
        @Validate
        public void eachOnce() {
            engine.stop();
            if (ledger.lines.size() != journal.forced.size() || ledger.saved.size() != ledger.savedSequence) {
                throw new IllegalStateException("not what was journaled");
            }
        }

        private Object add() {
            ledger.lines.add("x");
            synchronized (journal.forced) {
                if (journal.forced.size() < ledger.lines.size()) {
                    throw new IllegalStateException("it runs before it is durable");
                }
            }
            return ledger.lines.size();
        }

        private static int unlessStopped(Callable<Object> call) throws Exception {
            try {
                return (Integer) call.call();
            } catch (SystemUnavailableException stopped) {
                return -1;
            }
        }
    }

    /** The same, where what is written is kept. */
    public static final class WritingConcurrent extends Concurrent {

        /** Starts the engine. */
        public WritingConcurrent() {
            super("write");
        }
    }

    /** What it must look like. */
    public static final class OneAfterAnother {

        private int state;
        private boolean stopped;

        /** One more. */
        public int transaction() {
            return stopped ? -1 : ++state;
        }

        /** How many. */
        public int query() {
            return stopped ? -1 : state;
        }

        /** How many. */
        public int snapshot() {
            return query();
        }

        /** None after this. */
        public void stop() {
            stopped = true;
        }
    }
}

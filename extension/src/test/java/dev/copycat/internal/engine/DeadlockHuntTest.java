package dev.copycat.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Promise;
import dev.copycat.Settings;
import dev.copycat.SystemUnavailableException;
import dev.copycat.TransactionNotAllowedException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Beans of two systems that call one another in every direction and depth, with snapshots and a stop in between: all calls
 * end. Which calls is decided by a seed; it is part of the message of a failure.
 */
@Promise({"T1", "T5", "T6", "T9", "D8"})
class DeadlockHuntTest {

    private static final int ROUNDS = Integer.getInteger("deadlock-hunt.rounds", 100);
    private static final int CALLERS = 6;
    private static final int CALLS = 150;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Only a hang takes this long. */
    private static final Duration HANG = Duration.ofMinutes(2);

    private final AtomicLong calls = new AtomicLong();

    @Test
    void callsOfBeansThatCallOneAnotherAllEnd() throws Exception {
        for (int seed = 0; seed < ROUNDS; seed++) {
            new Round(seed).run();
        }
        CrashSafety.write("calls of beans that call one another", calls.get());
    }

    /** Two fresh systems until they are stopped. */
    private final class Round {

        private final int seed;
        private final List<Side> sides = List.of(new Side("left"), new Side("right"));

        Round(int seed) {
            this.seed = seed;
        }

        void run() throws Exception {
            ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
            List<Future<?>> ends = new ArrayList<>();
            for (int caller = 0; caller < CALLERS; caller++) {
                Random random = new Random(seed * 1000L + caller);
                ends.add(threads.submit(() -> callOften(random)));
            }
            for (Future<?> end : ends) {
                requireEnd(end);
            }
            requireEnd(threads.submit(() -> sides.forEach(side -> side.engine.stop())));
            threads.shutdown();
            sides.forEach(Side::requireEachOnce);
        }

        private void callOften(Random random) {
            for (int i = 0; i < CALLS; i++) {
                try {
                    calls.incrementAndGet();
                    outermost(random);
                } catch (SystemUnavailableException | TransactionNotAllowedException refused) {
                    continue;
                } catch (Exception e) {
                    throw new AssertionError("seed " + seed, e);
                }
            }
        }

        private void outermost(Random random) throws Exception {
            Side side = sides.get(random.nextInt(2));
            switch (random.nextInt(40)) {
                case 0 -> side.engine.takeSnapshot();
                case 1 -> side.engine.status();
                case 2 -> stopSeldom(side, random);
                default -> call(side, random, 4).call();
            }
        }

        private void stopSeldom(Side side, Random random) {
            if (random.nextInt(20) == 0) {
                side.engine.stop();
            }
        }

        /** A call that makes further calls, of the same bean or the other. */
        private Callable<Object> call(Side side, Random random, int depth) {
            Locking locking = random.nextInt(4) == 0 ? Locking.UNLOCKED : Locking.LOCKED;
            boolean query = random.nextBoolean();
            List<Callable<Object>> inner = new ArrayList<>();
            for (int i = random.nextInt(3); depth > 0 && i > 0; i--) {
                inner.add(call(sides.get(random.nextInt(2)), random, depth - 1));
            }
            Callable<Object> body = () -> {
                for (Callable<Object> each : inner) {
                    each.call();
                }
                return null;
            };
            return query ? () -> side.engine.query(Ledger.call("", body), locking) : () -> side.transact(body, locking);
        }

        private void requireEnd(Future<?> end) throws Exception {
            for (long second = 0; second < HANG.toSeconds(); second++) {
                assertThat(THREADS.findDeadlockedThreads()).as("seed %d", seed).isNull();
                try {
                    end.get(1, TimeUnit.SECONDS);
                    return;
                } catch (TimeoutException notYet) {
                    continue;
                }
            }
            throw new AssertionError("seed " + seed + " hangs:\n" + threads());
        }

        private String threads() {
            return Stream.of(THREADS.dumpAllThreads(true, true)).map(Object::toString).collect(Collectors.joining());
        }
    }

    /** A system with one bean. */
    private static final class Side {

        private final MemoryJournal journal = new MemoryJournal();
        private final Ledger ledger = new Ledger();
        private final AtomicLong ran = new AtomicLong();
        private final Engine engine;

        Side(String name) {
            engine = new Engine(name, Path.of("memory"), Settings.parse(Map.of("copycat.snapshot.every", "50")), ledger,
                    () -> new Stores(journal, ledger, () -> {}));
        }

        Object transact(Callable<Object> body, Locking locking) throws Exception {
            boolean outermost = Frame.current() == null;
            return engine.transaction(Ledger.call("", () -> {
                if (outermost) {
                    ran.incrementAndGet();
                }
                return body.call();
            }), locking);
        }

        void requireEachOnce() {
            assertThat(ran.get()).isEqualTo(journal.forced.size());
        }
    }
}

package dev.copycat.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.Phase;
import dev.copycat.Promise;
import dev.copycat.Settings;
import dev.copycat.SystemUnavailableException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Starts that fail or need one another, and a stop from within. */
class LifecycleTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    @Promise({"R3", "R7"})
    void aStartThatTheDiskFailsSaysWhereAndWhatToDo() {
        Engine engine = new Engine("main", Path.of("/data/shop/main"), Settings.parse(Map.of()), new Ledger(), () -> {
            throw new IOException("Input/output error");
        });
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(engine::start)
                    .isInstanceOf(SystemUnavailableException.class)
                    .hasMessageContainingAll("main could not start", "/data/shop/main", "Input/output error",
                            "See that it can be read and written there", "restart");
        }
        assertThat(engine.status().phase()).isEqualTo(Phase.FAILED);
    }

    @Test
    @Promise("D8")
    void aStopWithinACallIsDoneWhenTheCallHasEnded() throws Exception {
        MemoryJournal journal = new MemoryJournal();
        Ledger ledger = new Ledger();
        CountDownLatch released = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        AtomicBoolean endedBefore = new AtomicBoolean();
        Engine engine = engine("main", journal, ledger, () -> {
            endedBefore.set(ended.get());
            released.countDown();
        });
        engine.transaction(
                Ledger.call("a", () -> {
                    engine.stop();
                    ledger.lines.add("a");
                    ended.set(true);
                    return null;
                }),
                Locking.LOCKED);
        released.await();
        assertThat(endedBefore).isTrue();
        assertThat(journal.closed).isTrue();
        assertThat(ledger.saved).containsExactly("a");
    }

    @Test
    @Promise("R7")
    void twoSystemsThatNeedEachOtherWhileTwoThreadsStartThemDoNotWaitForEver() throws Exception {
        CountDownLatch bothStart = new CountDownLatch(2);
        List<Engine> engines = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            int other = 1 - i;
            Ledger needy = new Ledger() {
                @Override
                public Map<String, Object> beans() {
                    bothStart.countDown();
                    try {
                        bothStart.await();
                        engines.get(other).query(Ledger.call("", () -> "answered"), Locking.LOCKED);
                    } catch (RuntimeException needed) {
                        throw needed;
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                    return super.beans();
                }
            };
            engines.add(engine("system" + i, new MemoryJournal(), needy, () -> {}));
        }
        List<Future<?>> starts = engines.stream().<Future<?>>map(engine -> threads.submit(engine::start)).toList();
        for (int i = 0; i < 2; i++) {
            Future<?> start = starts.get(i);
            assertThatThrownBy(start::get).hasMessageContainingAll("system0", "system1", "need each other while they start");
        }
    }

    private static Engine engine(String name, MemoryJournal journal, Ledger ledger, Closeable lock) {
        return new Engine(name, Path.of("memory"), Settings.parse(Map.of()), ledger, () -> new Stores(journal, ledger, lock));
    }
}

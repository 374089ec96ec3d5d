package dev.copycat.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.Phase;
import dev.copycat.Promise;
import dev.copycat.ReplayFailedException;
import dev.copycat.Settings;
import dev.copycat.TransactionRefusedException;
import dev.copycat.internal.engine.Engine;
import dev.copycat.internal.engine.Stores;
import dev.copycat.internal.journal.FileJournal;
import dev.copycat.internal.snapshot.FileSnapshots;
import dev.copycat.internal.storage.SimulatedDisk;
import dev.copycat.internal.storage.SimulatedDisk.Operation;
import dev.copycat.internal.storage.SystemIdentity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Undo when the disk refuses records, when a method is not deterministic, when memory is short. */
@Promise("T8")
class UndoTest {

    private static final int BEANS = 3;

    private final SimulatedDisk disk = new SimulatedDisk();
    private final List<Engine> engines = new ArrayList<>();

    @AfterEach
    void stop() {
        Actor.awaited = () -> {};
        engines.forEach(Engine::stop);
    }

    @Test
    @Promise({"D4", "T3"})
    void whatWasTriedAfterACallThatTheDiskRefusesIsRefusedToo() throws Exception {
        Troupe troupe = start(true, disk);
        AtomicInteger appended = new AtomicInteger();
        disk.observer = operation -> {
            if (operation == Operation.APPEND && appended.incrementAndGet() % 5 == 0) {
                throw new IOException("No space left on device");
            }
        };
        AtomicInteger kept = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        ExecutorService callers = Executors.newFixedThreadPool(8);
        List<Future<Void>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Programs programs = new Programs(new Random(i), BEANS);
            calls.add(callers.submit(calling(troupe, programs, kept, refused)));
        }
        for (Future<Void> each : calls) {
            each.get();
        }
        callers.shutdown();
        disk.observer = operation -> {};

        assertThat(refused).hasPositiveValue();
        assertThat(engines.get(0).status().lastSequence()).isEqualTo(kept.get());
        assertThat(told(start(true, disk.copy()))).isEqualTo(told(troupe));
        troupe.call(0, Mode.KEPT, "put a 1");
        assertThat(told(start(true, disk.copy()))).isEqualTo(told(troupe));
    }

    private static Callable<Void> calling(Troupe troupe, Programs programs, AtomicInteger kept, AtomicInteger refused) {
        return () -> {
            for (int call = 0; call < 100; call++) {
                Mode mode = programs.mode();
                try {
                    troupe.call(programs.bean(), mode, programs.next());
                    kept.incrementAndGet();
                } catch (TransactionRefusedException full) {
                    refused.incrementAndGet();
                } catch (Failure | NullPointerException thrown) {
                    kept.addAndGet(mode.undoes(thrown) ? 0 : 1);
                }
            }
            return null;
        };
    }

    /** The call of the one is appended to the journal, and refused, when that of the other has been tried on what it did. */
    @Test
    @Promise({"D4", "T3"})
    void anUndoneCallDoesNotTellOfWhatTheDiskRefused() throws Exception {
        Troupe troupe = start(true, disk);
        CountDownLatch appending = new CountDownLatch(1);
        CountDownLatch fail = new CountDownLatch(1);
        disk.observer = operation -> {
            if (operation == Operation.APPEND) {
                appending.countDown();
                awaitEnd(fail);
                throw new IOException("No space left on device");
            }
        };
        ExecutorService callers = Executors.newFixedThreadPool(2);
        Future<?> refused = callers.submit(() -> troupe.call(0, Mode.KEPT, "put a 1"));
        appending.await();
        Thread[] undoing = new Thread[1];
        Future<?> undone = callers.submit(() -> {
            undoing[0] = Thread.currentThread();
            troupe.call(0, Mode.UNDONE, "add a 5 alpha");
        });
        while (undoing[0] == null || undoing[0].getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        fail.countDown();

        assertThatThrownBy(refused::get).hasCauseInstanceOf(TransactionRefusedException.class);
        assertThatThrownBy(undone::get).hasCauseInstanceOf(TransactionRefusedException.class);
        callers.shutdown();
    }

    /** What is known of a call is known in the place that it has in the end. */
    @Test
    @Promise({"D4", "S4"})
    void aCallThatIsTriedAgainAfterARefusalHasAnotherPlace() throws Exception {
        Troupe troupe = start(true, disk);
        ExecutorService callers = Executors.newFixedThreadPool(2);
        refuseWhileTried(troupe, callers, Mode.KEPT, "put b 1 await try 1 UNDONE ( put c 2 alpha )").get();
        callers.shutdown();
        troupe.call(0, Mode.KEPT, "put d 3 call 1 UNDONE ( put e 4 ) try 1 UNDONE ( put f 5 alpha )");
        engines.get(0).takeSnapshot();

        assertThat(engines.get(0).status().lastSequence()).isEqualTo(2);
        assertThat(told(start(true, disk.copy()))).isEqualTo(told(troupe)).contains("e=").doesNotContain("c=", "f=");
    }

    /** The first to be refused has made what the second is undone for. */
    @Test
    @Promise({"D4", "T3"})
    void aCallThatWasUndoneForWhatTheDiskRefusedMeanwhileIsRefused() throws Exception {
        Troupe troupe = start(true, disk);
        ExecutorService callers = Executors.newFixedThreadPool(2);
        Future<?> undone = refuseWhileTried(troupe, callers, Mode.UNDONE, "add a 5 await alpha");

        assertThatThrownBy(undone::get).hasCauseInstanceOf(TransactionRefusedException.class);
        callers.shutdown();
    }

    /** Has a call tried on what “put a 1” did, which the disk refuses as soon as it comes to “await”. */
    private Future<?> refuseWhileTried(Troupe troupe, ExecutorService callers, Mode mode, String program) throws Exception {
        CountDownLatch appending = new CountDownLatch(1);
        CountDownLatch fail = new CountDownLatch(1);
        disk.observer = operation -> {
            if (operation == Operation.APPEND) {
                appending.countDown();
                awaitEnd(fail);
                throw new IOException("No space left on device");
            }
        };
        Future<?> refused = callers.submit(() -> troupe.call(0, Mode.KEPT, "put a 1"));
        appending.await();
        Actor.awaited = () -> {
            fail.countDown();
            assertThatThrownBy(refused::get).hasCauseInstanceOf(TransactionRefusedException.class);
            disk.observer = operation -> {};
        };
        return callers.submit(() -> troupe.call(0, mode, program));
    }

    /** What was tried and is not submitted leaves nothing in the copy that the next is tried on. */
    @Test
    void aCallThatIsOneTooManyIsNotSeenByTheNext() throws Exception {
        Troupe troupe = start(new Troupe(false, BEANS, true), disk, Map.of("copycat.journal.max-waiting", "1"));
        CountDownLatch appending = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        disk.observer = operation -> {
            if (operation == Operation.APPEND) {
                appending.countDown();
                awaitEnd(go);
            }
        };
        ExecutorService callers = Executors.newFixedThreadPool(2);
        Future<?> first = callers.submit(() -> troupe.call(0, Mode.KEPT, "put a 1"));
        appending.await();
        CountDownLatch tried = new CountDownLatch(1);
        Actor.awaited = tried::countDown;
        Future<?> waits = callers.submit(() -> troupe.call(0, Mode.KEPT, "put b 1 await"));
        tried.await();

        assertThatThrownBy(() -> troupe.call(0, Mode.KEPT, "put c 2 try 1 UNDONE ( put d 2 alpha )"))
                .isInstanceOf(TransactionRefusedException.class);
        go.countDown();
        first.get();
        waits.get();
        callers.shutdown();
        assertThatThrownBy(() -> troupe.call(0, Mode.UNDONE, "add c 1")).isInstanceOf(NullPointerException.class);
        assertThat(engines.get(0).status().lastSequence()).isEqualTo(2);
    }

    private static void awaitEnd(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    @Promise("D6")
    void aCallThatEndsOtherwiseThanItWasTriedIsNotBelieved() {
        Troupe troupe = start(true, disk);
        assertThatThrownBy(() -> troupe.call(0, Mode.KEPT, "put a 1 alphaIfLive put b 1")).isInstanceOf(Failure.Alpha.class);
        troupe.call(1, Mode.KEPT, "put c 1");
        assertThat(told(troupe)).contains("b=").isEqualTo(told(start(true, disk.copy())));
    }

    @Test
    @Promise("D6")
    void aCallThatIsUndoneOnlyWhenItIsLiveIsNotBelieved() {
        Troupe troupe = start(true, disk);
        troupe.call(0, Mode.KEPT, "put a 1");

        assertThatThrownBy(() -> troupe.call(0, Mode.UNDONE, "put a 2 alphaIfLive")).isInstanceOf(Failure.Alpha.class);
        troupe.call(1, Mode.KEPT, "put b 1");
        assertThat(told(troupe)).contains("a=#0", "#0(2").isEqualTo(told(start(true, disk.copy())));
    }

    @Test
    void aRecordOfWhichOtherCallsWouldBeUndoneStopsTheStart() {
        Troupe troupe = start(true, disk);
        troupe.call(0, Mode.KEPT, "put a 1 try 1 UNDONE ( put b 2 alpha )");

        assertThatThrownBy(() -> start(false, disk.copy()))
                .isInstanceOf(ReplayFailedException.class)
                .hasMessageContaining("it was kept but for 1 calls within it");
    }

    @Test
    @Promise("S4")
    void aHeapWithoutRoomIsToldWithTheFigure() {
        List<String> messages = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord message) {
                messages.add(message.getLevel() + " " + message.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger log = Logger.getLogger("dev.copycat");
        log.addHandler(handler);
        try {
            Troupe troupe = new Troupe(false, BEANS, false);
            start(troupe, disk);
            assertThatThrownBy(() -> troupe.call(0, Mode.UNDONE, "put a 1 alpha")).isInstanceOf(Failure.Alpha.class);
            assertThat(told(troupe)).doesNotContain("a=");
        } finally {
            log.removeHandler(handler);
        }
        assertThat(messages)
                .anyMatch(each -> each.matches("WARNING .*@AbortException needs takes about \\d+ MB.* \\d+ MB.*-Xmx.*"));
    }

    @Test
    void anErrorOfTheVirtualMachineSpoilsNothing() {
        Troupe troupe = start(true, disk);
        String deep = "call 0 KEPT ( ".repeat(20_000) + " ) ".repeat(20_000);

        assertThatThrownBy(() -> troupe.call(0, Mode.KEPT, "put a 1 " + deep)).isInstanceOf(StackOverflowError.class);
        assertThat(engines.get(0).status().phase()).isEqualTo(Phase.RUNNING);
        assertThat(engines.get(0).status().lastSequence()).isZero();
        troupe.call(0, Mode.KEPT, "put b 1");
        assertThat(told(troupe)).doesNotContain("a=").contains("b=").isEqualTo(told(start(true, disk.copy())));
    }

    private Troupe start(boolean undoes, SimulatedDisk files) {
        Troupe troupe = new Troupe(false, BEANS, true);
        troupe.undoes(undoes);
        return start(troupe, files);
    }

    private Troupe start(Troupe troupe, SimulatedDisk files) {
        return start(troupe, files, Map.of());
    }

    private Troupe start(Troupe troupe, SimulatedDisk files, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(more);
        all.putAll(Map.of("copycat.snapshot.every", "0", "copycat.snapshot.on-stop", "false"));
        Settings settings = Settings.parse(all);
        Engine engine = new Engine("main", Path.of("memory"), settings, troupe, () -> {
            SystemIdentity identity = SystemIdentity.of(files, "main");
            return new Stores(new FileJournal(files, identity, 4000), new FileSnapshots(files, identity, troupe.model()),
                    () -> {});
        });
        engines.add(engine);
        troupe.playIn(engine);
        engine.start();
        return troupe;
    }

    private static String told(Troupe troupe) {
        StringBuilder told = new StringBuilder();
        Map<Thing, Integer> numbers = new IdentityHashMap<>();
        troupe.actors().forEach(actor -> actor.tell(numbers, told));
        return told.toString();
    }
}

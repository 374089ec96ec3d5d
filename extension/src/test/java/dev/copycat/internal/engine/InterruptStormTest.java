package dev.copycat.internal.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Promise;
import dev.copycat.Settings;
import dev.copycat.internal.graph.GraphModel;
import dev.copycat.internal.graph.Root;
import dev.copycat.internal.journal.FileJournal;
import dev.copycat.internal.snapshot.FileSnapshots;
import dev.copycat.internal.storage.DiskDirectory;
import dev.copycat.internal.storage.SystemIdentity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Callers that are interrupted all the time, while they start the system, write, read and take snapshots on a real disk. */
@Promise("D5")
class InterruptStormTest {

    private static final int CALLERS = 6;
    private static final int CALLS = 300;
    private static final MethodName ADD = new MethodName("notes", "add(String)");

    @TempDir
    private Path path;

    @Test
    void nobodyLosesATransactionOrAnInterrupt() throws Exception {
        Notes notes = new Notes();
        Engine engine = engine(notes);
        List<Caller> callers = IntStream.range(0, CALLERS).mapToObj(number -> new Caller(number, engine, notes)).toList();
        ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
        List<Future<?>> ends = new ArrayList<>();
        callers.forEach(caller -> ends.add(threads.submit(caller)));
        Random random = new Random(5);
        while (!ends.stream().allMatch(Future::isDone)) {
            callers.get(random.nextInt(CALLERS)).interrupt();
            Thread.yield();
        }
        for (Future<?> end : ends) {
            end.get();
        }
        threads.shutdown();
        engine.stop();

        assertThat(notes.lines).hasSize(CALLERS * CALLS).doesNotHaveDuplicates();
        for (Caller caller : callers) {
            assertThat(notes.lines.stream().filter(line -> line.startsWith(caller.number + ":"))).isEqualTo(caller.sent);
        }
        assertThat(recovered()).isEqualTo(notes.lines);
        long interrupts = callers.stream().mapToLong(caller -> caller.interrupts).sum();
        assertThat(interrupts).isPositive();
        CrashSafety.write("interrupts of callers", interrupts);
    }

    private List<String> recovered() {
        Notes notes = new Notes();
        Engine engine = engine(notes);
        engine.start();
        engine.stop();
        return notes.lines;
    }

    private Engine engine(Notes notes) {
        Settings settings = Settings.parse(Map.of("copycat.snapshot.every", "100", "copycat.snapshot.on-stop", "false"));
        return new Engine("main", path, settings, notes, () -> {
            DiskDirectory directory = new DiskDirectory(path);
            SystemIdentity system = SystemIdentity.of(directory, "main");
            GraphModel model = GraphModel.of(List.of(new Root("notes", Notes.class, field -> true)));
            return new Stores(
                    new FileJournal(directory, system, 10_000), new FileSnapshots(directory, system, model), () -> {});
        });
    }

    /** A bean, and the replica of it. */
    static final class Notes implements Replica {

        final List<String> lines = new ArrayList<>();

        @Override
        public Map<String, Object> beans() {
            return Map.of("notes", this);
        }

        @Override
        public List<String> unknown(Collection<MethodName> journaled) {
            return List.of();
        }

        @Override
        public void apply(Transaction transaction) {
            String json = new String(transaction.arguments(), UTF_8);
            lines.add(json.substring(2, json.length() - 2));
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

    /** A thread that calls, and knows after each call whether it was interrupted since the call before. */
    private static final class Caller implements Runnable {

        private final int number;
        private final Engine engine;
        private final Notes notes;
        private final Random random;
        private final List<String> sent = new ArrayList<>();
        private Thread thread;
        private long interrupts;
        private long noticed;

        Caller(int number, Engine engine, Notes notes) {
            this.number = number;
            this.engine = engine;
            this.notes = notes;
            this.random = new Random(number);
        }

        synchronized void interrupt() {
            if (thread != null) {
                thread.interrupt();
                interrupts++;
            }
        }

        private synchronized void on(Thread newThread) {
            thread = newThread;
        }

        private synchronized void requireFlagAsSent() {
            assertThat(Thread.interrupted()).isEqualTo(interrupts > noticed);
            noticed = interrupts;
        }

        @Override
        public void run() {
            on(Thread.currentThread());
            try {
                for (int i = 0; i < CALLS; i++) {
                    add(number + ":" + i);
                    requireFlagAsSent();
                    readOrSave();
                    requireFlagAsSent();
                }
            } catch (Exception e) {
                throw new AssertionError(e);
            } finally {
                on(null);
            }
        }

        private void add(String text) throws Exception {
            Call call = Ledger.call("[\"" + text + "\"]", () -> notes.lines.add(text));
            engine.transaction(new NamedCall(ADD, call), Locking.LOCKED);
            sent.add(text);
        }

        private void readOrSave() throws Exception {
            if (random.nextInt(50) == 0) {
                engine.takeSnapshot();
            } else {
                Object last = engine.query(Ledger.call("", () -> notes.lines.contains(sent.get(sent.size() - 1))), Locking.LOCKED);
                assertThat(last).isEqualTo(true);
            }
        }
    }

    private record NamedCall(MethodName method, Call call) implements Call {

        @Override
        public String principal() {
            return null;
        }

        @Override
        public byte[] encode() {
            return call.encode();
        }

        @Override
        public Object run(Replica replica) throws Exception {
            return call.run(replica);
        }

        @Override
        public boolean undoable() {
            return call.undoable();
        }

        @Override
        public boolean undoneBy(Throwable thrown) {
            return call.undoneBy(thrown);
        }

        @Override
        public Object isolated(Object result) {
            return result;
        }
    }
}

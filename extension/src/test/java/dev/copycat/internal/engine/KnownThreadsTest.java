package dev.copycat.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.Promise;
import dev.copycat.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** On a container that makes beans on its own threads alone, on which callers come. */
class KnownThreadsTest {

    private final Thread known = Thread.currentThread();
    private final List<Replica> made = new CopyOnWriteArrayList<>();
    private final Ledger ledger = new Ledger() {

        @Override
        public Replica another() {
            return new Elsewhere();
        }

        @Override
        public boolean hasRoomFor(long bytes) {
            return true;
        }
    };
    private volatile RuntimeException failure = new UnknownThreadException();
    private Engine engine;

    private final class Elsewhere extends Ledger {

        @Override
        public Map<String, Object> beans() {
            if (!made.contains(this)) {
                if (Thread.currentThread() != known) {
                    throw failure;
                }
                made.add(this);
            }
            return super.beans();
        }
    }

    @AfterEach
    void stop() {
        engine.stop();
    }

    private void start(String setting, String value) {
        Map<String, String> settings = Map.of("copycat.snapshot.on-stop", "false", setting, value);
        engine = new Engine("main", Path.of("memory"), Settings.parse(settings), ledger,
                () -> new Stores(new MemoryJournal(), ledger, () -> {}));
        engine.start();
    }

    @Test
    @Promise("D6")
    void theNextCallRebuilds() throws Exception {
        theNextCallRebuildsAfter(new UnknownThreadException());
    }

    /** What a bean does with what was not injected comes before that it can be told. */
    @Test
    @Promise("D6")
    void soItDoesWhateverItFailedFor() throws Exception {
        theNextCallRebuildsAfter(new NullPointerException("as nothing was injected"));
    }

    private void theNextCallRebuildsAfter(RuntimeException failed) throws Exception {
        failure = failed;
        start("copycat.snapshot.every", "0");
        engine.transaction(ledger.add("a"), Locking.LOCKED);
        assertThatThrownBy(() -> engine.transaction(ledger.overflow("b"), Locking.LOCKED)).isInstanceOf(StackOverflowError.class);

        assertThat(engine.query(Ledger.call("", () -> List.copyOf(ledger.lines)), Locking.LOCKED)).isEqualTo(List.of("a", "b"));
        assertThat(made).hasSize(1);
    }

    @Test
    @Promise("S4")
    void theCallThatASnapshotIsDueWithMakesTheBeansForIt() throws Exception {
        start("copycat.snapshot.every", "3");
        do {
            engine.transaction(ledger.add("a"), Locking.LOCKED);
        } while (engine.status().lastSnapshot().orElseThrow().sequence() == 0);
        assertThat(made).isNotEmpty();
    }

    @Test
    @Promise("S4")
    void atAnIntervalTheNextCallDoes() throws Exception {
        start("copycat.snapshot.interval", "1");
        while (engine.status().lastSnapshot().orElseThrow().sequence() == 0) {
            engine.transaction(ledger.add("a"), Locking.LOCKED);
        }
        assertThat(made).isNotEmpty();
    }
}

package dev.copycat.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.Promise;
import dev.copycat.Settings;
import java.nio.file.Path;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is done after a transaction: once, outside the lock, in order; and never for one that throws. */
@Promise("T11")
class AfterCommitTest {

    private final MemoryJournal journal = new MemoryJournal();
    private final Ledger ledger = new Ledger();
    private final List<String> done = new ArrayList<>();
    private final Engine engine = new Engine("main", Path.of("memory"), Settings.parse(Map.of("copycat.snapshot.on-stop", "false")),
            ledger, () -> new Stores(journal, ledger, () -> {}));

    @AfterEach
    void stop() {
        engine.stop();
    }

    @Test
    void actionsRunAfterTheOutermostTransactionInOrder() throws Exception {
        transaction("a", () -> {
            engine.afterCommit(() -> done.add("first"));
            transaction("inner", () -> {
                engine.afterCommit(() -> done.add("second"));
                return ledger.lines.add("inner");
            });
            done.add("executed");
            return null;
        });
        assertThat(done).containsExactly("executed", "first", "second");
    }

    @Test
    void anActionIsOutsideTheLockAndMayCallTransactions() throws Exception {
        transaction("a", () -> {
            engine.afterCommit(() -> {
                try {
                    engine.transaction(ledger.add("of its own"), Locking.LOCKED);
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            });
            return ledger.lines.add("a");
        });
        assertThat(ledger.lines).containsExactly("a", "of its own");
        assertThat(journal.forced).hasSize(2);
    }

    @Test
    void noneRunsForATransactionThatThrows() {
        assertThatThrownBy(() -> transaction("a", () -> {
            engine.afterCommit(() -> done.add("after"));
            throw new IllegalStateException("no");
        })).hasMessage("no");
        assertThat(done).isEmpty();
    }

    @Test
    void oneThatFailsKeepsNeitherTheOthersNorTheResultBack() throws Exception {
        Object result = transaction("a", () -> {
            engine.afterCommit(() -> {
                throw new IllegalStateException("no");
            });
            engine.afterCommit(() -> AfterCommitTest.<RuntimeException>throwUnchecked(new IOException("no")));
            engine.afterCommit(() -> done.add("second"));
            return "result";
        });
        assertThat(result).isEqualTo("result");
        assertThat(done).containsExactly("second");
    }

    @Test
    void anUnlockedTransactionHasThemToo() throws Exception {
        engine.transaction(Ledger.call("a", () -> {
            engine.afterCommit(() -> done.add("after"));
            return done.add("executed");
        }), Locking.UNLOCKED);
        assertThat(done).containsExactly("executed", "after");
    }

    @Test
    void outsideATransactionThereIsNothingToWaitFor() {
        assertThatThrownBy(() -> engine.afterCommit(() -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("outside a transaction");
        assertThatThrownBy(() -> engine.query(Ledger.call("", () -> {
            engine.afterCommit(() -> {});
            return null;
        }), Locking.LOCKED)).isInstanceOf(IllegalStateException.class);
    }

    /** As Kotlin and others do, where the compiler does not look. */
    @SuppressWarnings("unchecked")
    private static <E extends Exception> void throwUnchecked(Exception checked) throws E {
        throw (E) checked;
    }

    private Object transaction(String text, Callable<?> action) throws Exception {
        return engine.transaction(Ledger.call(text, action::call), Locking.LOCKED);
    }
}

package dev.copycat.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.JournalDamagedException;
import dev.copycat.internal.engine.Journal.Tail;
import dev.copycat.internal.engine.Transaction;
import dev.copycat.internal.journal.FileJournal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A start over a journal that may be anything: it is refused and nothing is changed, or what follows the snapshot comes
 * without a gap, and the next start finds the same.
 */
public final class JournalStart {

    private final MemoryDirectory directory;
    private final long snapshot;

    /**
     * @param directory holds the journal
     * @param snapshot the sequence number of the snapshot that it follows
     */
    public JournalStart(MemoryDirectory directory, long snapshot) {
        this.directory = directory;
        this.snapshot = snapshot;
    }

    /** Starts; empty if it was refused. */
    public Optional<List<Transaction>> run() throws IOException {
        Map<String, byte[]> before = directory.files();
        Optional<List<Transaction>> replayed = replay();
        if (replayed.isEmpty()) {
            assertThat(directory.files()).isEqualTo(before);
            return replayed;
        }
        List<Transaction> again = replay().orElseThrow(() -> new AssertionError("the next start is refused"));
        assertThat(again).extracting(Transaction::sequence)
                .containsExactlyElementsOf(replayed.get().stream().map(Transaction::sequence).toList());
        return replayed;
    }

    private Optional<List<Transaction>> replay() throws IOException {
        FileJournal journal = new FileJournal(directory, Story.SYSTEM, 1 << 20);
        List<Transaction> replayed = new ArrayList<>();
        try {
            Tail tail = journal.inspect(OptionalLong.of(snapshot));
            journal.replay(replayed::add);
            requireWhole(tail, replayed);
            journal.open();
        } catch (JournalDamagedException refused) {
            return Optional.empty();
        }
        return Optional.of(replayed);
    }

    private void requireWhole(Tail tail, List<Transaction> replayed) {
        long expected = snapshot;
        for (Transaction transaction : replayed) {
            assertThat(transaction.sequence()).isEqualTo(++expected);
            assertThat(tail.methods()).contains(transaction.method());
        }
        assertThat(tail.lastSequence()).isEqualTo(expected);
    }
}

package dev.copycat.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.copycat.Promise;
import dev.copycat.fuzz.JournalStart;
import dev.copycat.fuzz.MemoryDirectory;
import dev.copycat.fuzz.Story;
import dev.copycat.fuzz.Tally;
import dev.copycat.internal.engine.Transaction;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;

/** Any bytes as a segment: it is refused, or what it gives is what was once written. */
@Promise({"R2", "R3"})
class SegmentFuzzTest {

    private static final Tally TALLY = new Tally("any bytes as a journal segment");

    @FuzzTest
    void anySegment(byte[] file) throws IOException {
        TALLY.tried();
        MemoryDirectory directory = new MemoryDirectory().with(SegmentWriter.FILES.name(1), file);
        Optional<List<Transaction>> replayed = new JournalStart(directory, 0).run();
        if (replayed.isEmpty()) {
            TALLY.refused();
        } else {
            assertThat(replayed.get()).allMatch(Story::tells);
            TALLY.taken();
        }
    }

    @AfterAll
    static void tell() throws IOException {
        TALLY.write();
    }
}

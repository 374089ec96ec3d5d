package dev.copycat.internal.journal;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.copycat.Promise;
import dev.copycat.fuzz.JournalStart;
import dev.copycat.fuzz.Lines;
import dev.copycat.fuzz.MemoryDirectory;
import dev.copycat.fuzz.Tally;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;

/** Any lines with right checksums as a segment: whoever can write checksums can still not make a start go wrong. */
@Promise({"R3", "X3"})
class RecordFuzzTest {

    private static final Tally TALLY = new Tally("any lines with right checksums as a journal segment");

    @FuzzTest
    void anyRecords(byte[] lines) throws IOException {
        TALLY.tried();
        MemoryDirectory directory = new MemoryDirectory().with(SegmentWriter.FILES.name(1), Lines.sealed(lines));
        if (new JournalStart(directory, 0).run().isEmpty()) {
            TALLY.refused();
        } else {
            TALLY.taken();
        }
    }

    @AfterAll
    static void tell() throws IOException {
        TALLY.write();
    }
}

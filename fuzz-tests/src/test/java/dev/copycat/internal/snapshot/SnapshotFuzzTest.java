package dev.copycat.internal.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.copycat.Promise;
import dev.copycat.SnapshotDamagedException;
import dev.copycat.fuzz.Beans;
import dev.copycat.fuzz.MemoryDirectory;
import dev.copycat.fuzz.Story;
import dev.copycat.fuzz.Tally;
import dev.copycat.internal.graph.GraphComparison;
import dev.copycat.internal.storage.NumberedFiles;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;

/** Any bytes as a snapshot: it is refused, or it is a snapshot that was once written. */
@Promise({"R4", "X1"})
class SnapshotFuzzTest {

    private static final Tally TALLY = new Tally("any bytes as a snapshot");
    private static final Beans BEANS = new Beans();
    private static final String NAME = new NumberedFiles("snapshot").name(1);

    @FuzzTest
    void anySnapshot(byte[] file) throws IOException {
        TALLY.tried();
        MemoryDirectory directory = new MemoryDirectory().with(NAME, file);
        Map<String, Object> beans = BEANS.filled(1);
        try {
            new FileSnapshots(directory, Story.SYSTEM, BEANS.model()).restore(beans);
            assertThat(BEANS.oneOfTheCorpus(beans)).isTrue();
            TALLY.taken();
        } catch (SnapshotDamagedException refused) {
            assertThat(GraphComparison.difference(BEANS.model(), beans, BEANS.filled(1))).isEmpty();
            assertThat(directory.files()).containsOnly(Map.entry(NAME, file));
            TALLY.refused();
        }
    }

    @AfterAll
    static void tell() throws IOException {
        TALLY.write();
    }
}

package dev.copycat.internal.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.copycat.Promise;
import dev.copycat.SnapshotDamagedException;
import dev.copycat.StateNotCarriedException;
import dev.copycat.fuzz.Beans;
import dev.copycat.fuzz.Lines;
import dev.copycat.fuzz.MemoryDirectory;
import dev.copycat.fuzz.Story;
import dev.copycat.fuzz.Tally;
import dev.copycat.internal.graph.GraphComparison;
import dev.copycat.internal.json.MalformedJsonException;
import dev.copycat.internal.storage.NumberedFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;

/**
 * Any lines as the object graph of a snapshot whose checksums are right: it is refused and the beans are as they were, or
 * the state that it gives can be written and read back the same. No class is loaded by its name in a file.
 */
@Promise({"S3", "X1", "X3"})
class GraphFuzzTest {

    private static final Tally TALLY = new Tally("any lines with right checksums as a snapshot");
    private static final Beans BEANS = new Beans();
    private static final String NAME = new NumberedFiles("snapshot").name(1);

    @FuzzTest
    void anyGraph(byte[] lines) throws IOException {
        TALLY.tried();
        Map<String, Object> beans = BEANS.filled(1);
        try {
            snapshots(file(lines)).restore(beans);
        } catch (StateNotCarriedException | SnapshotDamagedException | MalformedJsonException refused) {
            assertThat(GraphComparison.difference(BEANS.model(), beans, BEANS.filled(1))).isEmpty();
            TALLY.refused();
            return;
        } finally {
            BEANS.requireNoneLoadedByName();
        }
        assertThat(GraphComparison.difference(BEANS.model(), beans, writtenAndRead(beans))).isEmpty();
        TALLY.taken();
    }

    private static Map<String, Object> writtenAndRead(Map<String, Object> beans) throws IOException {
        FileSnapshots snapshots = snapshots(new MemoryDirectory());
        snapshots.write(1, Instant.EPOCH, beans);
        Map<String, Object> again = BEANS.filled(0);
        snapshots.restore(again);
        return again;
    }

    private static FileSnapshots snapshots(MemoryDirectory directory) {
        return new FileSnapshots(directory, Story.SYSTEM, BEANS.model());
    }

    private static MemoryDirectory file(byte[] lines) throws IOException {
        MemoryDirectory directory = new MemoryDirectory();
        SnapshotWriter writer = new SnapshotWriter(directory.create(NAME));
        writer.header(Story.SYSTEM, 1, Instant.EPOCH);
        Lines.each(lines, line -> {
            try {
                writer.line(line, 0, line.length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        writer.finish();
        return directory;
    }

    @AfterAll
    static void tell() throws IOException {
        TALLY.write();
    }
}

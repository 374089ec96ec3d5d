package dev.copycat.internal.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Promise;
import dev.copycat.internal.tools.SampleSystem.End;
import dev.copycat.internal.tools.SampleSystem.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Promise({"D6", "O3"})
class VoidTransactionTest {

    @TempDir
    private Path path;

    private SampleSystem system;

    @BeforeEach
    void twoRuns() throws IOException {
        system = SampleSystem.ofTwoRuns(path);
    }

    @Test
    void withoutYesItSaysWhatItMeansAndChangesNothing() throws IOException {
        Map<String, String> before = system.contents();

        Result result = system.command("void", "2");

        assertThat(result.code()).isEqualTo(Outcome.REFUSED.code());
        assertThat(result.out()).contains(
                "would void: {\"seq\":2,", "\"bean\":\"com.acme.Even\"", "may differ", "Nothing was changed", "--yes");
        assertThat(system.contents()).isEqualTo(before);
    }

    @Test
    void theTransactionIsPassedOverAndNothingElseChanges() throws IOException {
        Map<String, String> before = system.contents();

        Result result = system.command("void", "2", "--yes");

        assertThat(result).isEqualTo(new Result(0, result.out(), ""));
        assertThat(system.started()).containsExactly(0L, 1L, 3L, 4L, 5L, 6L);
        Map<String, String> after = system.contents();
        assertThat(after.remove("void-00000000000000000002.jsonl")).startsWith("{\"copycat\":\"void\"");
        assertThat(after).isEqualTo(before);
        assertThat(system.command("verify").code()).isZero();
        assertThat(system.command("ls").out()).contains("void-00000000000000000002.jsonl", "voids transaction 2");
    }

    /** After a failed force, a later force of the same file says nothing: only a new file does. */
    @Test
    void theRecordIsOnTheDiskForGoodBeforeAFileSpeaksOfIt() throws IOException {
        Object killed = identity(system.segment(4));
        Object closed = identity(system.segment(1));
        Map<String, String> before = system.contents();

        system.command("void", "2", "--yes");
        assertThat(identity(system.segment(4))).isEqualTo(killed);
        system.command("void", "5", "--yes");

        assertThat(identity(system.segment(4))).isNotEqualTo(killed);
        assertThat(identity(system.segment(1))).isEqualTo(closed);
        assertThat(system.contents()).containsAllEntriesOf(before);
    }

    @Test
    void theSystemGoesOnAfterIt() throws IOException {
        system.command("void", "6", "--yes");
        system.run(2, End.IN_ORDER);
        system.command("void", "7", "--yes");

        assertThat(system.started()).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 8L);
    }

    @Test
    void whatASnapshotHoldsIsRefusedAndTheWayBackIsNamed() throws IOException {
        system.snapshot(4);
        assertRefused("3", "is in the snapshot " + system.snapshotFile(4), "first move away: " + system.snapshotFile(4));

        Files.move(system.snapshotFile(4), path.resolve("aside"));
        assertThat(system.command("void", "3", "--yes").code()).isZero();
        assertThat(system.started()).containsExactly(0L, 1L, 2L, 4L, 5L, 6L);
    }

    @Test
    void withoutAnOlderSnapshotOnlyABackupHelps() throws IOException {
        system.snapshot(4);
        Files.delete(system.snapshotFile(0));
        assertRefused("3", "No older snapshot is left", "backup");
    }

    @Test
    void whatIsNotThereOrVoidedAlreadyIsRefused() throws IOException {
        assertRefused("7", "There is no transaction 7", "the last is 6");
        assertRefused("0", "There is no transaction 0");
        system.command("void", "2", "--yes");
        assertRefused("2", "is voided already");
    }

    @Test
    void aDamagedJournalIsMendedFirst() throws IOException {
        system.damage(system.segment(4), "user 5");
        assertRefused("2", "mend that first", "repair", "--cut-at 5");
    }

    private static Object identity(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }

    private void assertRefused(String sequence, String... words) throws IOException {
        Map<String, String> before = system.contents();
        Result result = system.command("void", sequence, "--yes");
        assertThat(result.code()).isEqualTo(Outcome.REFUSED.code());
        assertThat(result.err()).contains(words).contains(path.toString());
        assertThat(system.contents()).isEqualTo(before);
    }
}

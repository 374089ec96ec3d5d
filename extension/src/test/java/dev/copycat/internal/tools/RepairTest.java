package dev.copycat.internal.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.JournalDamagedException;
import dev.copycat.Promise;
import dev.copycat.internal.storage.DirectoryLock;
import dev.copycat.internal.storage.DiskDirectory;
import dev.copycat.internal.tools.SampleSystem.End;
import dev.copycat.internal.tools.SampleSystem.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Promise("O3")
class RepairTest {

    private static final String CUT = ".cut-1";

    @TempDir
    private Path path;

    private SampleSystem system;

    @BeforeEach
    void twoRuns() throws IOException {
        system = SampleSystem.ofTwoRuns(path);
    }

    @Test
    void withoutYesItSaysWhatWouldBeLostAndChangesNothing() throws IOException {
        system.snapshot(5);
        Map<String, String> before = system.contents();

        Result result = system.command("repair", "--cut-at", "3");

        assertThat(result.code()).isEqualTo(Outcome.REFUSED.code());
        assertThat(result.out())
                .contains("would take out: 4 transactions, 3 to 6, 2026-11-23T18:00:03Z to 2026-11-23T18:00:06Z.\n")
                .contains("snapshot-00000000000000000005.jsonl is moved aside")
                .contains("journal-00000000000000000001.jsonl is cut off at byte")
                .contains("journal-00000000000000000004.jsonl is moved aside")
                .contains("Nothing was changed", "cat " + path + " --from 3", "--yes");
        assertThat(system.contents()).isEqualTo(before);
        assertThat(path.resolve("holder")).doesNotExist();
    }

    @Test
    void whatIsCutOffIsKeptAndTheRestStarts() throws IOException {
        system.snapshot(5);
        Map<String, String> before = system.contents();

        Result result = system.command("repair", "--cut-at", "3", "--yes");

        assertThat(result).isEqualTo(new Result(0, result.out(), ""));
        assertThat(result.out()).contains("Done. The next start uses the snapshot at sequence 0 and transactions 1 to 2");
        assertThat(system.started()).containsExactly(0L, 1L, 2L);
        Map<String, String> after = system.contents();
        String first = system.segment(1).getFileName().toString();
        assertThat(after.get(first) + after.get(first + CUT)).isEqualTo(before.get(first));
        assertThat(after.get(first + CUT)).startsWith("{\"seq\":3,").contains("{\"close\":3");
        assertThat(after).containsEntry(system.segment(4).getFileName() + CUT, before.get(system.segment(4).getFileName().toString()));
        assertThat(system.snapshotFile(5)).doesNotExist();
        assertThat(Path.of(system.snapshotFile(5) + CUT)).exists();
    }

    @Test
    void theSystemGoesOnAfterIt() throws IOException {
        system.command("repair", "--cut-at", "5", "--yes");
        system.run(2, End.IN_ORDER);
        system.command("repair", "--cut-at", "6", "--yes");

        assertThat(system.started()).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
        assertThat(system.command("verify").code()).isZero();
    }

    @Test
    void itMendsWhatTheRefusalOfTheStartNames() throws IOException {
        system.damage(system.segment(1), "user 2");
        String command = commandNamedByTheRefusal();
        assertThat(command).endsWith("--cut-at 2");

        assertThat(system.command("repair", "--cut-at", "2").out()).contains("would take out: 4 transactions, 3 to 6", "and what cannot be read");
        assertThat(system.command("repair", "--cut-at", "2", "--yes").code()).isZero();
        assertThat(system.started()).containsExactly(0L, 1L);
    }

    @Test
    void damageBeforeTheSnapshotCostsOnlyWhatFollowsTheSnapshot() throws IOException {
        system.snapshot(5);
        system.damage(system.segment(4), "user 4");
        assertThat(commandNamedByTheRefusal()).endsWith("--cut-at 6");

        assertThat(system.command("repair", "--cut-at", "6", "--yes").code()).isZero();
        assertThat(system.started()).containsExactly(5L);
        system.run(1, End.IN_ORDER);
        assertThat(system.started()).containsExactly(5L, 6L);
    }

    @Test
    void aMissingSegmentAndAMissingJournalAreMendedToo() throws IOException {
        system.snapshot(2);
        Files.delete(system.segment(1));
        assertThat(commandNamedByTheRefusal()).endsWith("--cut-at 3");
        assertThat(system.command("repair", "--cut-at", "3", "--yes").code()).isZero();
        assertThat(system.started()).containsExactly(2L);

        Files.delete(system.segment(3));
        assertThat(commandNamedByTheRefusal()).endsWith("--cut-at 3");
        assertThat(system.command("repair", "--cut-at", "3", "--yes").code()).isZero();
        assertThat(system.started()).containsExactly(2L);
    }

    @Test
    void aJournalThatEndsBeforeItsSnapshotIsMended() throws IOException {
        system.snapshot(6);
        Files.delete(system.segment(4));
        assertThat(commandNamedByTheRefusal()).endsWith("--cut-at 7");

        assertThat(system.command("repair", "--cut-at", "7", "--yes").code()).isZero();
        assertThat(system.started()).containsExactly(6L);
    }

    @Test
    void aSegmentWithoutItsHeaderGoesAsAWhole() throws IOException {
        system.damage(system.segment(4), "copycat");
        assertThat(commandNamedByTheRefusal()).endsWith("--cut-at 4");

        assertThat(system.command("repair", "--cut-at", "4", "--yes").out()).contains("3 transactions, 4 to 6");
        assertThat(system.started()).containsExactly(0L, 1L, 2L, 3L);
    }

    @Test
    void whatWasVoidedGoesWithItsTransaction() throws IOException {
        system.command("void", "2", "--yes");
        system.command("void", "5", "--yes");
        system.command("repair", "--cut-at", "5", "--yes");
        system.run(1, End.IN_ORDER);

        assertThat(system.started()).containsExactly(0L, 1L, 3L, 4L, 5L);
        assertThat(system.contents()).containsKeys("void-00000000000000000002.jsonl", "void-00000000000000000005.jsonl.cut-1");
    }

    @Test
    void whatCannotBeKeptIsRefused() throws IOException {
        system.damage(system.segment(1), "user 2");
        assertRefused("5", "Transactions 2 to 4", "Cut at 2.");
        Files.delete(system.segment(1));
        assertRefused("4", "Transactions 1 to 3", "Cut at 1.");
        assertRefused("0", "no whole snapshot", "Cut at 1 or later.");
    }

    @Test
    void whatIsNotThereIsRefused() throws IOException {
        assertRefused("7", "There is no transaction 7", "the last is 6");
        assertRefused("9", "There is no transaction 9", "the last is 6");
    }

    @Test
    void withoutAnOlderSnapshotNothingCanBeKept() throws IOException {
        system.snapshot(4);
        Files.delete(system.snapshotFile(0));
        assertRefused("3", "no whole snapshot", "Cut at 5 or later.");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7})
    void aCrashAtAnyStepLeavesWhatWasOrWhatTheSameCommandFinishes(long first) throws IOException {
        system.snapshot(5);
        system.command("void", "6", "--yes");
        system.run(1, End.IN_ORDER);
        List<Long> good = first > 5 ? List.of(5L) : LongStream.range(0, first).boxed().toList();

        int crashes = crashAtEveryStep(first, good, List.of(List.of(5L, 7L), List.of(0L, 1L, 2L, 3L, 4L, 5L, 7L)));

        assertThat(crashes).isGreaterThanOrEqualTo(first == 7 ? 2 : 8);
    }

    @Test
    void aCrashWhileDamageIsMendedLeavesARefusalThatTheSameCommandMends() throws IOException {
        system.snapshot(5);
        system.run(1, End.IN_ORDER);
        system.damage(system.segment(4), "user 4");

        assertThat(crashAtEveryStep(6, List.of(5L), List.of())).isGreaterThan(5);
    }

    @Test
    void aMissingNewestSegmentIsGivenUpAtAnyStep() throws IOException {
        Files.delete(system.segment(4));
        assertThatThrownBy(system::started).hasMessageContaining("--cut-at 4");

        assertThat(crashAtEveryStep(4, List.of(0L, 1L, 2L, 3L), List.of())).isGreaterThan(1);
    }

    /** Dies before each change to the disk in turn, with one of these states or none; returns how often it died. */
    private int crashAtEveryStep(long first, List<Long> good, List<List<Long>> before) throws IOException {
        Map<String, String> files = system.contents();
        int crashes = 0;
        while (!repairWithCrash(first, crashes)) {
            List<List<Long>> allowed = new ArrayList<>(before);
            allowed.addAll(List.of(List.of(), good));
            assertThat(startedOrRefused()).as("crash before change %s", crashes).isIn(allowed);
            system.command("repair", "--cut-at", Long.toString(first), "--yes");
            assertThat(system.started()).as("crash before change %s", crashes).isEqualTo(good);
            assertThat(String.join("", system.contents().values())).as("crash before change %s", crashes)
                    .contains(String.join("", files.values()).lines().filter(line -> line.startsWith("{\"seq\"")).toList());
            system.restore(files);
            crashes++;
        }
        assertThat(system.started()).isEqualTo(good);
        return crashes;
    }

    private boolean repairWithCrash(long first, int changes) throws IOException {
        try (DirectoryLock lock = DirectoryLock.take(system.path(), "the test")) {
            MortalDirectory directory = new MortalDirectory(new DiskDirectory(system.path()), new int[] {changes});
            SystemDirectory mortal = new SystemDirectory(directory, system.identity(), lock);
            for (Change each : Cut.at(first, mortal).changes()) {
                each.make(mortal);
            }
            return true;
        } catch (IOException dead) {
            return false;
        }
    }

    private List<Long> startedOrRefused() throws IOException {
        try {
            return system.started();
        } catch (JournalDamagedException refused) {
            return List.of();
        }
    }

    private String commandNamedByTheRefusal() {
        Throwable[] refusal = new Throwable[1];
        assertThatThrownBy(() -> system.started()).isInstanceOf(JournalDamagedException.class).satisfies(e -> refusal[0] = e);
        String message = refusal[0].getMessage();
        return message.substring(message.indexOf("java -jar copycat.jar repair " + path + " --cut-at "));
    }

    private void assertRefused(String cutAt, String... words) throws IOException {
        Map<String, String> before = system.contents();
        Result result = system.command("repair", "--cut-at", cutAt, "--yes");
        assertThat(result.code()).isEqualTo(Outcome.REFUSED.code());
        assertThat(result.err()).contains(words).contains(path.toString(), "Nothing was changed");
        assertThat(system.contents()).isEqualTo(before);
    }
}

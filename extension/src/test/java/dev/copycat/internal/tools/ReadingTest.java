package dev.copycat.internal.tools;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Promise;
import dev.copycat.internal.storage.DirectoryLock;
import dev.copycat.internal.tools.SampleSystem.End;
import dev.copycat.internal.tools.SampleSystem.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands that only read: {@code ls}, {@code verify}, {@code cat}, {@code export}. None changes the directory. */
@Promise("O3")
class ReadingTest {

    @TempDir
    private Path data;

    private Path path;
    private SampleSystem system;
    private Map<String, String> before;

    @BeforeEach
    void twoRuns() throws IOException {
        path = Files.createDirectories(data.toRealPath().resolve("wiki/main"));
        system = SampleSystem.ofTwoRuns(path);
    }

    @AfterEach
    void nothingWasChanged() throws IOException {
        assertThat(system.contents()).isEqualTo(before);
        assertThat(path.resolve("lock")).doesNotExist();
        assertThat(path.resolve("holder")).doesNotExist();
    }

    @Test
    void lsTellsEveryFileAndWhatTheNextStartUses() throws IOException {
        system.snapshot(3);
        system.run(1, End.IN_ORDER);
        tear(system.segment(7));
        Files.writeString(path.resolve("journal-00000000000000000004.jsonl.torn-1"), "x");

        Result result = command("ls");

        assertThat(result.code()).isZero();
        assertThat(result.out().lines().map(String::strip))
                .anyMatch(line -> line.matches(path + ": system main, identity [0-9a-f-]{36}"))
                .anyMatch(line -> line.matches("snapshot-0{20}.jsonl +[\\d,]+ bytes  whole, state of 2026-11-23T18:00:00Z"))
                .anyMatch(line -> line.matches("\\* snapshot-0{19}3.jsonl +[\\d,]+ bytes  whole, state of 2026-11-23T18:00:03Z"))
                .anyMatch(line -> line.matches("journal-0{19}1.jsonl +[\\d,]+ bytes  3 transactions, 1 to 3,"
                        + " 2026-11-23T18:00:01Z to 2026-11-23T18:00:03Z, closed"))
                .anyMatch(line -> line.matches("\\* journal-0{19}4.jsonl .* 3 transactions, 4 to 6, .*, not closed"))
                .anyMatch(line -> line.matches("\\* journal-0{19}7.jsonl .* transaction 7 of 2026-11-23T18:00:07Z, torn"))
                .anyMatch(line -> line.matches("journal-0{19}4.jsonl.torn-1 +1 bytes  moved aside, read by no start"))
                .contains("The next start uses the snapshot at sequence 3 and transactions 4 to 7 after it.");
    }

    @Test
    void lsTellsRecordsFromTheRoomBehindThem() throws IOException {
        String records = Files.readString(system.segment(4)).stripTrailing() + "\n";
        long written = records.getBytes(UTF_8).length;
        long room = Files.size(system.segment(4)) - written;

        Result result = command("ls");

        assertThat(room).isPositive();
        assertThat(result.out()).containsPattern(String.format(Locale.ROOT,
                "journal-0{19}4.jsonl +%,d bytes  3 transactions, 4 to 6, .*, not closed, then room for %,d bytes\n", written, room));
        assertThat(result.out()).doesNotContainPattern("journal-0{19}1.jsonl .*room");
    }

    @Test
    void lsFindsTheSystemsBelowADirectory() throws IOException {
        SampleSystem orders = SampleSystem.ofTwoRuns(Files.createDirectories(data.resolve("wiki/orders")));
        before = system.contents();

        Result result = SampleSystem.commandAt(data, "ls");

        assertThat(result.out()).contains(system.path() + ": system main", orders.path() + ": system main");
        assertThat(SampleSystem.commandAt(data, "verify").err())
                .contains("is not the directory of a system", system.path().toString(), orders.path().toString());
    }

    @Test
    void aGoodDirectoryIsVerified() throws IOException {
        Result result = command("verify");

        assertThat(result.code()).isZero();
        assertThat(result.out()).isEqualTo("GOOD: 1 snapshots, 2 segments in " + path
                + ". The next start uses the snapshot at sequence 0 and transactions 1 to 6 after it.\n");
    }

    @Test
    void aTornTailIsNotDamage() throws IOException {
        tear(system.segment(4));
        long size = Files.size(system.segment(4));

        Result result = command("verify");

        assertThat(result.code()).isEqualTo(Outcome.TORN.code());
        assertThat(result.out()).contains(
                system.segment(4).toString(), "byte", "(sequence 7)", "never acknowledged", "transactions 1 to 6 after it");
        assertThat(size).isGreaterThan(0);
    }

    @Test
    void ofATornTailInReservedRoomTheRoomIsNotCounted() throws IOException {
        String content = Files.readString(system.segment(4));
        int end = content.lastIndexOf('}') + 2;
        String half = "{\"seq\":7,\"batch\":7";
        Files.writeString(system.segment(4), content.substring(0, end) + half + content.substring(end + half.length()));

        Result result = command("verify");

        assertThat(result.code()).isEqualTo(Outcome.TORN.code());
        assertThat(result.out()).contains("ends at byte " + content.substring(0, end).getBytes(UTF_8).length + " in a record (sequence 7)",
                "moves the " + half.length() + " bytes after it aside");
    }

    @ParameterizedTest
    @CsvSource({
        "user 2, 1, 2", "user 5, 4, 5", "copycat, 1, 1", "copycat, 4, 4",
    })
    void damageInTheJournalIsNamed(String text, long segment, long sequence) throws IOException {
        system.damage(system.segment(segment), text);

        Result result = command("verify");

        assertThat(result.code()).isEqualTo(Outcome.DAMAGED.code());
        assertThat(result.out())
                .contains(system.segment(segment).toString(), "at byte", "(sequence " + sequence + ")", "The next start is refused")
                .contains("java -jar copycat.jar repair " + path + " --cut-at " + sequence);
    }

    @Test
    void aMissingSegmentIsNamed() throws IOException {
        Files.delete(system.segment(1));

        Result result = command("verify");

        assertThat(result.code()).isEqualTo(Outcome.DAMAGED.code());
        assertThat(result.out()).contains("the segment before it, with sequence 1, is missing", "--cut-at 1");
    }

    @Test
    void damageThatTheNextStartDoesWithoutIsToldToo() throws IOException {
        system.snapshot(3);
        system.snapshot(4);
        system.damage(system.snapshotFile(4), "first");
        system.damage(system.segment(1), "user 2");

        Result result = command("verify");

        assertThat(result.code()).isEqualTo(Outcome.DAMAGED.code());
        assertThat(result.out())
                .contains("The snapshot " + system.snapshotFile(4) + " is damaged; the one at sequence 3 serves")
                .contains(system.segment(1) + " is damaged at byte", "only an older snapshot would need it")
                .contains("The next start uses the snapshot at sequence 3 and transactions 4 to 6 after it");
    }

    @Test
    void ifNoSnapshotIsWholeTheyAreNamed() throws IOException {
        system.damage(system.snapshotFile(0), "first");

        Result result = command("verify");

        assertThat(result.code()).isEqualTo(Outcome.DAMAGED.code());
        assertThat(result.out()).contains("No snapshot is whole", system.snapshotFile(0).toString(), "backup");
    }

    @Test
    void withoutItsIdentityADirectoryIsRefused() throws IOException {
        Files.delete(path.resolve("system.json"));

        assertThat(command("verify").err()).contains(path.toString(), "no system.json");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                 | 1,2,3,4,5,6
            --from 3 --to 5                    | 3,4,5
            --bean Even                        | 2,4,6
            --bean com.acme.Odd --from 2       | 3,5
            --bean acme                        | ''
            --method put --to 1                | 1
            --method put(java.lang.String)     | 1,2,3,4,5,6
            --method pu                        | ''
            --since 2026-11-23T18:00:05Z       | 5,6
            --until 2026-11-23T18:00:02Z       | 1,2
            """)
    void catPrintsTheLinesThatAreWantedAsTheyAre(String options, String sequences) throws IOException {
        Result result = command("cat", options.isEmpty() ? new String[0] : options.split(" "));

        List<String> lines = new ArrayList<>();
        for (long first : new long[] {1, 4}) {
            lines.addAll(Files.readAllLines(system.segment(first), UTF_8));
        }
        List<String> wanted = sequences.isEmpty() ? List.of() : List.of(sequences.split(","));
        lines.removeIf(line -> wanted.stream().noneMatch(sequence -> line.startsWith("{\"seq\":" + sequence + ",")));
        assertThat(result.code()).isZero();
        assertThat(result.out()).isEqualTo(String.join("\n", lines) + (lines.isEmpty() ? "" : "\n"));
    }

    @Test
    void catPrintsWhatLiesBehindDamageAndSaysSo() throws IOException {
        system.damage(system.segment(1), "user 2");

        Result result = command("cat");

        assertThat(result.code()).isEqualTo(Outcome.DAMAGED.code());
        assertThat(result.out().lines()).hasSize(5).noneMatch(line -> line.startsWith("{\"seq\":2,"));
        assertThat(result.err()).contains(system.segment(1).toString(), "(sequence 2)", "verify");
    }

    @Test
    void exportWritesWhatAStartReads() throws IOException {
        system.snapshot(4);
        Path file = data.resolve("export.jsonl");

        Result result = command("export", file.toString());

        assertThat(result.code()).isZero();
        List<String> expected = new ArrayList<>(Files.readAllLines(path.resolve("system.json")));
        expected.addAll(Files.readAllLines(system.snapshotFile(4)));
        expected.addAll(Files.readAllLines(system.segment(4)).subList(2, 4));
        assertThat(Files.readAllLines(file)).isEqualTo(expected);
        assertThat(result.out()).contains(file.toString(), "snapshot at sequence 4 and transactions 5 to 6");
    }

    @Test
    void exportOverwritesNothing() throws IOException {
        Path file = Files.writeString(data.resolve("export.jsonl"), "mine");

        Result result = command("export", file.toString());

        assertThat(result.code()).isEqualTo(Outcome.REFUSED.code());
        assertThat(result.err()).contains(file.toString(), "nothing is overwritten");
        assertThat(file).hasContent("mine");
    }

    @Test
    void aDamagedDirectoryIsNotExported() throws IOException {
        system.damage(system.segment(1), "user 2");

        Result result = command("export", data.resolve("export.jsonl").toString());

        assertThat(result.code()).isEqualTo(Outcome.DAMAGED.code());
        assertThat(result.err()).contains("Nothing was written", "--cut-at 2");
        assertThat(data.resolve("export.jsonl")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"ls,''", "verify,''", "cat,''", "export,file", "repair,--cut-at=2", "repair,--cut-at=2 --yes", "void,2", "void,2 --yes"})
    void aDirectoryInUseIsRefusedByEveryCommand(String command, String options) throws IOException {
        String[] arguments = options.isEmpty() ? new String[0] : options.split(" ");
        try (DirectoryLock lock = DirectoryLock.take(path, "process 1, application wiki")) {
            assertThat(lock).isNotNull();
            Result result = command(command, arguments);
            assertThat(result.code()).isEqualTo(Outcome.REFUSED.code());
            assertThat(result.out() + result.err()).contains(path.toString(), "in use by process 1, application wiki");
        }
        Files.delete(path.resolve("lock"));
        Files.delete(path.resolve("holder"));
    }

    @Test
    void whatIsNotUnderstoodIsAnswered() throws IOException {
        assertThat(command("repair").code()).isEqualTo(Outcome.USAGE.code());
        assertThat(command("repair", "--cut-at", "many").err()).contains("--cut-at", "many", "Usage:");
        assertThat(SampleSystem.commandAt(data.resolve("none"), "verify").err()).contains("There is no directory");
        assertThat(SampleSystem.commandAt(Files.createDirectory(data.resolve("empty")), "ls").err()).contains("no system");
    }

    private Result command(String command, String... arguments) throws IOException {
        before = system.contents();
        return system.command(command, arguments);
    }

    private static void tear(Path segment) throws IOException {
        String torn = "{\"seq\":7,\"ba";
        if (Files.readString(segment).contains("{\"close\":7")) {
            Files.writeString(segment, Files.readString(segment).replaceAll("(?m)^\\{\"close\".*\n", ""));
        }
        Files.writeString(segment, torn, StandardOpenOption.APPEND);
    }
}

package dev.copycat.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.benchmarks.peers.Peers;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The program itself, with next to nothing to do: that it works, not how fast. */
class MainTest {

    private static final List<String> LITTLE = List.of("--runs", "1", "--pages", "20", "--warm-up", "1", "--window", "20",
            "--callers", "1,3", "--virtual-callers", "3", "--state", "50", "--sizes", "10,20", "--build", "5", "--starts", "1",
            "--jdk-options", "-Xmx256m -Xshare:auto -XX:TieredStopAtLevel=1 -XX:+UseSerialGC");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void everyPeerHasFiguresWhereItCanHaveThem() throws IOException {
        Path home = directory("peers");
        assertThat(run(home, "--work", "commits,queries,restart,snapshot")).as(err.toString()).isZero();

        assertThat(withoutFigure()).containsExactlyInAnyOrder(
                "Restart after a kill, from the journal: raw 4",
                "Restart after a kill, from the journal: raw-prealloc 4",
                "Restart after a kill, from the journal: prevayler 4",
                "Restart after a kill, from the journal: eclipsestore 4",
                "Restart after a kill, from the journal: hibernate-h2 4",
                "Restart after a kill, from the journal: sqlite 4",
                "Snapshots, and the restart from one: raw 1 2 3 4 5 6 7",
                "Snapshots, and the restart from one: raw-prealloc 1 2 3 4 5 6 7",
                "Snapshots, and the restart from one: prevayler 7",
                "Snapshots, and the restart from one: eclipsestore 7",
                "Snapshots, and the restart from one: hibernate-h2 7",
                "Snapshots, and the restart from one: sqlite 7",
                "Transactions/s, force, platform threads (p50 / p99): eclipsestore 1 2",
                "Two writers while a snapshot is taken, and for as long without one: raw 1 2 3 4 5 6",
                "Two writers while a snapshot is taken, and for as long without one: raw-prealloc 1 2 3 4 5 6");
        try (JsonReader results = Json.createReader(Files.newBufferedReader(home.resolve("results.json")))) {
            JsonObject all = results.readObject();
            assertThat(all.getJsonArray("failures")).isEmpty();
            assertThat(all.getJsonObject("results").getJsonObject("copycat").getJsonObject("commits.force.3.rate")
                    .getJsonArray("values")).hasSize(1);
        }
        assertThat(home.resolve("data")).doesNotExist();
    }

    @Test
    void everyWorkIsDone() throws IOException {
        assertThat(run(directory("work"), "--work", "forces,virtual,growth,start,verify", "--peers", "copycat"))
                .as(err.toString()).isZero();

        List<String> impossible = new ArrayList<>();
        if (!Callers.virtualThreads()) {
            impossible.add("Transactions/s, force, virtual threads (p50 / p99): copycat 1");
            impossible.add("Transactions/s, write, virtual threads (p50 / p99): copycat 1");
        }
        if (!Trace.possible()) {
            impossible.add("System calls that force, in 100 transactions of one caller: copycat 1 2");
        }
        assertThat(withoutFigure()).containsExactlyInAnyOrderElementsOf(impossible);
    }

    @Test
    void forceForcesEveryTransactionOfOneCaller() throws IOException {
        if (Trace.possible()) {
            assertThat(run(directory("verify"), "--work", "verify", "--peers", "raw,copycat")).as(err.toString()).isZero();

            assertThat(MarkdownTables.in(out.toString()).get("System calls that force, in 100 transactions of one caller"))
                    .containsExactly(List.of("raw", "100", "0"), List.of("copycat", "100", "0"));
        }
    }

    @Test
    void whatIsNotKnownIsRefused() throws IOException {
        assertThat(run(directory("unknown"), "--work", "gossip")).isEqualTo(2);
        assertThat(err.toString()).contains("There is no work gossip; there is [forces, commits");

        assertThat(run(directory("unknown"), "--peers", "parrot")).isEqualTo(2);
        assertThat(err.toString()).contains("There is no peer parrot; there are " + Peers.labels());
    }

    private int run(Path home, String... arguments) {
        List<String> all = new ArrayList<>(List.of(home.toString()));
        all.addAll(LITTLE);
        all.addAll(List.of(arguments));
        return Main.run(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
    }

    /** For every row that has some, the columns in which there is no figure. */
    private List<String> withoutFigure() {
        List<String> without = new ArrayList<>();
        for (Map.Entry<String, List<List<String>>> table : MarkdownTables.in(out.toString()).entrySet()) {
            for (List<String> row : table.getValue()) {
                TreeSet<String> columns = new TreeSet<>();
                for (int i = 0; i < row.size(); i++) {
                    if (row.get(i).equals(Results.NONE)) {
                        columns.add(Integer.toString(i));
                    }
                }
                if (!columns.isEmpty()) {
                    without.add(table.getKey() + ": " + row.get(0) + " " + String.join(" ", columns));
                }
            }
        }
        return without;
    }

    /** On the disk of the build, not where temporary files go: that may be in memory. */
    private static Path directory(String name) throws IOException {
        return Files.createTempDirectory(Files.createDirectories(Path.of("target", "runs")), name);
    }
}

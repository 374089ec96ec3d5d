package dev.copycat.tck.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.tck.Promise;
import dev.copycat.wiki.oracle.AcknowledgementLog;
import dev.copycat.wiki.oracle.CrashSafety;
import dev.copycat.wiki.oracle.KilledWiki;
import dev.copycat.wiki.oracle.WikiClient;
import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The very same file of the sample on a server as its users run it, beside another application. */
class SameWarTest {

    private static final int KILLS = CrashSafety.LONG ? 30 : 2;
    private static final int EVERY = 60;

    /** Has one start killed, too. */
    private static final long SEED = 2;

    private Path base;
    private Server server;

    @BeforeEach
    void prepare() throws IOException {
        base = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "same-war-");
        server = ServerUnderTest.on(Files.createDirectory(base.resolve("server")));
        Path wiki = Path.of(System.getProperty("wiki.war"));
        server.add(wiki, "wiki");
        server.add(OtherWar.of(wiki, base.resolve("notes.war")), "notes");
    }

    @AfterEach
    void end() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    @Promise({"R1", "D1", "T3"})
    void everyAcknowledgedEditIsThereOnceAndInOrderAfterItWasKilledUnderLoad() throws Exception {
        try (AcknowledgementLog log = new AcknowledgementLog(base.resolve("acknowledgements.txt"))) {
            int found = new KilledWiki(server, log, SEED).survives(KILLS, EVERY);
            assertThat(found).isPositive();
            assertThat(server.data("wiki").resolve("main")).isDirectoryContaining("glob:**/journal-*.jsonl");
            System.out.println("SameWarTest: " + log.summary() + "; " + found + " found");
            CrashSafety.write("kill -9 under load: the wiki on " + ServerUnderTest.NAME, KILLS);
        }
    }

    @Test
    @Promise({"D7", "D8", "O2", "O4", "R3", "R7"})
    void twoApplicationsDoNotMeetAndTheServersLogTellsOfEachAndOfStopAndRefusal() throws Exception {
        WikiClient wiki = new WikiClient(server.start());
        WikiClient notes = new WikiClient(server.address("notes"));
        assertThat(notes.edit("Alpha", 0, "one", "ann").status()).isEqualTo(201);
        assertThat(notes.edit("Alpha", 1, "two", "ann").status()).isEqualTo(200);
        assertThat(wiki.page("Alpha").status()).isEqualTo(404);
        if (server.hasHealth()) {
            assertThat(ready()).contains("copycat/wiki UP", "copycat/notes UP");
        }
        server.awaitInLog(List.of(
                "Prevalent system main: data in " + server.data("wiki").resolve("main"),
                "Prevalent system main: data in " + server.data("notes").resolve("main")));
        assertThat(server.log()).doesNotContain("has no CDI");

        server.stop();
        if (server.logsToTheEnd()) {
            server.awaitInLog(List.of("Prevalent system main: stopped at sequence 2, newest snapshot 2."));
        }
        assertThat(lastLine(server.data("notes").resolve("main"))).startsWith("{\"close\":2,");
        assertThat(server.data("notes").resolve("main")).isDirectoryContaining("glob:**/snapshot-*2.jsonl");
        server.start();
        stopByCommandOfItsOwn(wiki);
        assertThat(notes.page("Alpha").object().getString("text")).isEqualTo("two");
        assertThat(wiki.page("Alpha").status()).isEqualTo(404);

        assertThat(notes.edit("Alpha", 2, "three", "ann").status()).isEqualTo(200);
        assertThat(notes.edit("Alpha", 3, "four", "ann").status()).isEqualTo(200);
        server.kill();
        Path damaged = damaged(server.data("notes").resolve("main"));
        List<String> refusal = List.of("The journal segment " + damaged + " of the prevalent system main is damaged");
        server.startUntil(refusal);
        server.awaitInLog(refusal);
        if (server.goesOn()) {
            assertThat(notes.raw(notes.request("api/pages/Alpha")).statusCode()).isGreaterThanOrEqualTo(400);
            assertThat(wiki.page("Alpha").status()).isEqualTo(404);
        }
    }

    /** Where the signal ended the log before the applications. */
    private void stopByCommandOfItsOwn(WikiClient wiki) throws Exception {
        Optional<ProcessBuilder> command = server.stopCommand();
        if (command.isPresent()) {
            assertThat(wiki.edit("Beta", 0, "one", "ann").status()).isEqualTo(201);
            server.stopBy(command.get());
            server.awaitInLog(List.of("Prevalent system main: stopped at sequence 1, newest snapshot 1."));
            assertThat(lastLine(server.data("wiki").resolve("main"))).startsWith("{\"close\":1,");
            server.start();
            assertThat(wiki.page("Beta").object().getString("text")).isEqualTo("one");
        }
    }

    /** What the server says of each application that it asks. */
    private List<String> ready() throws IOException {
        JsonArray checks = new WikiClient(server.address("health")).get("ready").object().getJsonArray("checks");
        return checks.getValuesAs(JsonValue::asJsonObject).stream()
                .map(check -> check.getString("name") + " " + check.getString("status"))
                .toList();
    }

    /** What the journal ends with. */
    private static String lastLine(Path system) throws IOException {
        return Files.readString(journal(system)).strip().lines().reduce((one, next) -> next).orElseThrow();
    }

    /** Changes a record that is not the last. */
    private static Path damaged(Path system) throws IOException {
        Path journal = journal(system);
        Files.writeString(journal, Files.readString(journal).replaceFirst("\"three\"", "\"eight\""));
        return journal;
    }

    /** The newest segment. */
    private static Path journal(Path system) throws IOException {
        try (Stream<Path> files = Files.list(system)) {
            return files.filter(file -> file.getFileName().toString().startsWith("journal-")).max(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }
}

package dev.copycat.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.wiki.oracle.WikiClient;
import dev.copycat.wiki.oracle.WikiClient.Answer;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The WAR file on the server that the run command starts, driven over HTTP, killed and stopped. */
class ServedWikiTest {

    private static final List<String> TITLES =
            List.of("Plan", "What now?", "100 %", "C#", "a;b=c", "1+1 & 2", "Größe", "日本語", "سلام دنیا", "👩‍🚀 crew");

    @TempDir
    Path data;

    @Test
    void everyAcknowledgedEditIsThereAfterKillMinusNine() throws IOException {
        try (ServerProcess first = ServerProcess.start(data)) {
            WikiClient wiki = new WikiClient(first.address());
            for (String title : TITLES) {
                assertThat(wiki.edit(title, 0, "first text of " + title, "Ada").status()).isEqualTo(201);
                assertThat(wiki.edit(title, 1, "second text of " + title, "Zoë").status()).isEqualTo(200);
            }
            first.kill();
        }
        try (ServerProcess second = ServerProcess.start(data)) {
            WikiClient wiki = new WikiClient(second.address());
            for (String title : TITLES) {
                JsonObject page = wiki.page(title).object();
                assertThat(page.getString("title")).isEqualTo(title);
                assertThat(page.getInt("revision")).isEqualTo(2);
                assertThat(page.getString("author")).isEqualTo("Zoë");
                assertThat(page.getString("text")).isEqualTo("second text of " + title);
                assertThat(wiki.revision(title, 1).object().getString("text")).isEqualTo("first text of " + title);
            }
            assertThat(wiki.get("api/pages").array()).hasSize(TITLES.size() + 1);
            assertThat(wiki.get("api/system").object().getInt("lastSequence")).isEqualTo(2 * TITLES.size());
        }
    }

    @Test
    void aSnapshotAndTheEditsAfterItAreTheWholeWiki() throws IOException {
        JsonObject before;
        try (ServerProcess first = ServerProcess.start(data)) {
            WikiClient wiki = new WikiClient(first.address());
            wiki.edit("Plan", 0, "links to [[Ideas]]", "Ada");
            Answer snapshot = wiki.takeSnapshot();
            assertThat(snapshot.status()).isEqualTo(201);
            assertThat(snapshot.object().getInt("sequence")).isEqualTo(1);
            wiki.edit("Ideas", 0, "none", "Bob");
            before = wiki.page("Ideas").object();
            first.kill();
        }
        try (ServerProcess second = ServerProcess.start(data)) {
            WikiClient wiki = new WikiClient(second.address());
            assertThat(wiki.page("Ideas").object()).isEqualTo(before);
            assertThat(before.getJsonArray("linkedFrom")).hasToString("[\"Home\",\"Plan\"]");
            assertThat(wiki.get("api/changes").array()).hasSize(3);
            wiki.edit("Ideas", 1, "some", "Cleo");
            assertThat(wiki.get("api/system").object().getInt("lastSequence")).isEqualTo(3);
        }
    }

    @Test
    void anOrderlyStopClosesTheJournal() throws IOException {
        try (ServerProcess first = ServerProcess.start(data)) {
            new WikiClient(first.address()).edit("Plan", 0, "text", "Ada");
            first.stop();
            assertThat(first.output()).noneMatch(line -> line.contains("WARNING") || line.contains("SEVERE"));
            assertThat(first.output()).last().asString().startsWith("The wiki has stopped");
        }
        assertThat(newestSegment()).contains("{\"close\":");
        try (ServerProcess second = ServerProcess.start(data)) {
            assertThat(new WikiClient(second.address()).page("Plan").status()).isEqualTo(200);
        }
    }

    @Test
    void theJournalCanBeWatched() throws IOException {
        try (ServerProcess server = ServerProcess.start(data)) {
            WikiClient wiki = new WikiClient(server.address());
            wiki.edit("Plan", 0, "one", "Ada");
            wiki.edit("Plan", 1, "two", "Bob");

            JsonObject journal = wiki.get("api/journal").object();
            assertThat(journal.getJsonArray("lines")).hasSize(2);
            JsonObject newest = wiki.get("api/journal?after=1").object().getJsonArray("lines").getJsonObject(0);
            assertThat(newest.getInt("sequence")).isEqualTo(2);
            assertThat(newest.getString("method")).isEqualTo("edit");
            assertThat(newest.getJsonArray("arguments")).hasToString("[\"\\\"Plan\\\"\",\"1\",\"\\\"two\\\"\",\"\\\"Bob\\\"\"]");
            assertThat(wiki.get("api/journal?after=2").object().getJsonArray("lines")).isEmpty();
            assertThat(journal.getJsonObject("system").getString("phase")).isEqualTo("RUNNING");
        }
    }

    @Test
    void whatIsWrongIsRefusedWithAReasonAndNotJournaled() throws IOException {
        try (ServerProcess server = ServerProcess.start(data)) {
            WikiClient wiki = new WikiClient(server.address());

            assertThat(wiki.edit("a|b", 0, "text", "Ada").status()).isEqualTo(400);
            assertThat(send(wiki, "{\"base\":0,\"text\":\"\\ud800\",\"author\":\"Ada\"}").status()).isEqualTo(400);
            assertThat(wiki.edit("Plan", 0, "text", " ").object().getString("message")).contains("name");
            assertThat(wiki.edit("Plan", 0, "x".repeat(100_001), "Ada").object().getString("message")).contains("100000");
            assertThat(send(wiki, "{\"base\":").status()).isEqualTo(400);
            assertThat(send(wiki, "{\"base\":\"no\"}").status()).isEqualTo(400);
            assertThat(send(wiki, "{\"text\":\"x\"}").object().getString("message")).contains("base");
            assertThat(send(wiki, "x".repeat(2_000_000)).status()).isEqualTo(413);
            assertThat(wiki.page("Nothing").status()).isEqualTo(404);
            assertThat(wiki.revision("Home", 7).status()).isEqualTo(404);
            assertThat(wiki.get("api/nothing").status()).isEqualTo(404);
            assertThat(wiki.get("api/system").object().getInt("lastSequence")).isZero();
        }
    }

    @Test
    void aStaleEditGetsTheNewestText() throws IOException {
        try (ServerProcess server = ServerProcess.start(data)) {
            WikiClient wiki = new WikiClient(server.address());
            wiki.edit("Plan", 0, "one", "Ada");
            wiki.edit("Plan", 1, "two", "Bob");

            Answer refused = wiki.edit("Plan", 1, "three", "Cleo");

            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.object().getJsonObject("current").getInt("revision")).isEqualTo(2);
            assertThat(refused.object().getJsonObject("current").getString("text")).isEqualTo("two");
            assertThat(wiki.history("Plan").array()).hasSize(2);
        }
    }

    @Test
    void otherSitesChangeNothing() throws IOException {
        try (ServerProcess server = ServerProcess.start(data)) {
            WikiClient wiki = new WikiClient(server.address());
            Map<String, String> foreign = Map.of(
                    "Sec-Fetch-Site", "cross-site",
                    "Origin", "https://evil.example");
            foreign.forEach((name, value) -> assertThat(status(wiki, name, value)).as(name).isEqualTo(403));
            assertThat(status(wiki, "Sec-Fetch-Site", "same-site")).isEqualTo(403);
            assertThat(status(wiki, "Origin", "null")).isEqualTo(403);
            HttpResponse<String> form = wiki.raw(wiki.request("api/pages/Home")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .PUT(BodyPublishers.ofString("base=1")));
            assertThat(form.statusCode()).isEqualTo(415);
            assertThat(wiki.page("Home").object().getInt("revision")).isEqualTo(1);
        }
    }

    @Test
    void everyAnswerTellsTheBrowserToRunNothingForeign() throws IOException {
        try (ServerProcess server = ServerProcess.start(data)) {
            WikiClient wiki = new WikiClient(server.address());
            for (String path : List.of("", "index.html", "js/app.js", "style.css", "api/pages", "nothing")) {
                HttpResponse<String> answer = wiki.raw(wiki.request(path).GET());
                String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
                assertThat(policy).as(path).contains("default-src 'self'").doesNotContain("unsafe");
                assertThat(answer.headers().firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
            }
        }
    }

    @Test
    void onlyThisMachineIsAnswered() throws IOException {
        try (ServerProcess server = ServerProcess.start(data);
                Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), server.port())) {
            socket.getOutputStream().write("GET /api/pages HTTP/1.1\r\nHost: evil.example\r\n\r\n".getBytes());
            assertThat(new String(socket.getInputStream().readNBytes(12))).isEqualTo("HTTP/1.1 421");
            List<InetAddress> others = NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLoopbackAddress() && address.getAddress().length == 4)
                    .toList();
            for (InetAddress other : others) {
                assertThat(isRefused(other, server.port())).as(other.toString()).isTrue();
            }
        }
    }

    @Test
    void aPortInUseAndANonsenseOptionGetOnePlainLine() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                ServerProcess server = ServerProcess.begin(data, taken.getLocalPort())) {
            assertThat(server.awaitEnd()).isEqualTo(1);
            server.stop();
            assertThat(server.output()).singleElement().asString().contains("in use").contains("-Dport=");
        }
        try (ServerProcess server = ServerProcess.begin(data, 99_999)) {
            assertThat(server.awaitEnd()).isEqualTo(1);
            server.stop();
            assertThat(server.output()).singleElement().asString().contains("99999");
        }
    }

    @Test
    void oneDirectoryServesOneServer() throws IOException {
        try (ServerProcess first = ServerProcess.start(data);
                ServerProcess second = ServerProcess.begin(data)) {
            assertThat(second.awaitEnd()).isEqualTo(1);
            assertThat(new WikiClient(first.address()).edit("Plan", 0, "text", "Ada").status()).isEqualTo(201);
        }
    }

    private static Answer send(WikiClient wiki, String body) throws IOException {
        return wiki.send(wiki.json("api/pages/Plan").PUT(BodyPublishers.ofString(body)));
    }

    private static int status(WikiClient wiki, String header, String value) {
        try {
            String edit = "{\"base\":1,\"text\":\"evil\",\"author\":\"Eve\"}";
            return wiki.raw(wiki.json("api/pages/Home").header(header, value).PUT(BodyPublishers.ofString(edit)))
                    .statusCode();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isRefused(InetAddress address, int port) throws IOException {
        try {
            new Socket(address, port).close();
            return false;
        } catch (ConnectException e) {
            return true;
        }
    }

    private String newestSegment() throws IOException {
        try (var files = Files.walk(data)) {
            Path newest = files.filter(file -> file.getFileName().toString().matches("journal-[0-9]{20}\\.jsonl"))
                    .max(Comparator.comparing(Path::getFileName))
                    .orElseThrow();
            return Files.readString(newest);
        }
    }
}

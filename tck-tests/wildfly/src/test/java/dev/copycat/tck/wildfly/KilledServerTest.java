package dev.copycat.tck.wildfly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.Callers;
import dev.copycat.tck.wildfly.Acknowledgements.Edit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sample WAR on WildFly, edited by many at once and killed with {@code SIGKILL} while they do. */
@Promise({"R1", "D1", "T3"})
class KilledServerTest {

    private static final int KILLS = 3;
    private static final int CLIENTS = 8;
    private static final List<String> TITLES = List.of("North", "East", "South", "West");

    private final Acknowledgements log = new Acknowledgements();
    private final Random random = new Random(42);
    private WildFlyProcess server;
    private WikiClient wiki;

    @BeforeEach
    void prepare() throws IOException {
        Path target = Path.of("target").toAbsolutePath();
        Path base = Files.createTempDirectory(target, "killed-server-");
        server = WildFlyProcess.prepare(
                Path.of(System.getProperty("wildfly.home")), base, List.of(Path.of(System.getProperty("wiki.war"))));
        wiki = new WikiClient(server.http().resolve("/wiki"));
    }

    @AfterEach
    void stop() throws InterruptedException {
        server.stop();
    }

    @Test
    void everyAcknowledgedEditIsThereOnceAndInOrder() throws Exception {
        server.start();
        for (int kill = 1; kill <= KILLS; kill++) {
            List<Future<Void>> clients = startClients(kill);
            assertThat(log.await(40 + random.nextInt(80))).isTrue();
            server.kill();
            for (Future<Void> client : clients) {
                Callers.result(client);
            }
            server.start();
        }

        Map<String, List<String>> pages = readPages();

        assertThat(server.data().resolve("copycat/wiki/main")).isDirectoryContaining("glob:**/journal-*.jsonl");
        assertThat(log.acknowledged()).hasSizeGreaterThanOrEqualTo(KILLS * 40);
        log.acknowledged().forEach((text, edit) -> assertThat(pages.get(edit.title()))
                .hasSizeGreaterThanOrEqualTo(edit.revision())
                .element(edit.revision() - 1)
                .isEqualTo(text));
        assertThat(pages.values().stream().flatMap(List::stream)).doesNotHaveDuplicates().allMatch(log::possible);
    }

    private List<Future<Void>> startClients(int round) {
        List<Future<Void>> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            String name = "client " + round + "." + i;
            Random choices = new Random(random.nextLong());
            clients.add(Callers.start(() -> editUntilTheServerIsGone(name, choices)));
        }
        return clients;
    }

    private void editUntilTheServerIsGone(String client, Random choices) throws InterruptedException {
        try {
            for (int number = 1; ; number++) {
                String title = TITLES.get(choices.nextInt(TITLES.size()));
                String text = client + " edit " + number;
                log.sent(text);
                Optional<WikiClient.Revision> saved = wiki.edit(title, text, client);
                saved.ifPresentOrElse(
                        revision -> log.acknowledged(text, new Edit(title, revision.revision)),
                        () -> log.refused(text));
            }
        } catch (IOException killed) {
            // Nobody was told what became of the last edit: it may be there, whole, or not.
        }
    }

    private Map<String, List<String>> readPages() throws IOException, InterruptedException {
        Map<String, List<String>> pages = new HashMap<>();
        for (String title : TITLES) {
            pages.put(title, wiki.texts(title));
        }
        return pages;
    }
}

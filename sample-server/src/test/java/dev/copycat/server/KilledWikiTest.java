package dev.copycat.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.server.AcknowledgementLog.Edit;
import dev.copycat.server.AcknowledgementLog.State;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 1,000 random operations by 16 clients on a server that is killed 20 times. The seed is printed; {@code -Dseed=…} repeats
 * what is asked and when it is killed, though not how threads run.
 */
class KilledWikiTest {

    private static final int CLIENTS = 16;
    private static final int OPERATIONS = 1000;
    private static final int KILLS = 20;
    private static final int EVERY = 45;

    @TempDir
    Path directory;

    private final long seed = Long.getLong("seed", new Random().nextLong());
    private final AtomicInteger operations = new AtomicInteger();
    private final NavigableSet<Integer> killAt = new TreeSet<>();

    @Test
    void everyAcknowledgedEditIsThereOnceInOrderAndNothingElse() throws Exception {
        System.out.println("KilledWikiTest: -Dseed=" + seed);
        Random random = new Random(seed);
        for (int kill = 0; kill < KILLS; kill++) {
            killAt.add(CLIENTS + kill * EVERY + random.nextInt(EVERY));
        }
        try (AcknowledgementLog log = new AcknowledgementLog(directory.resolve("acknowledgements.txt"));
                MortalServer server = new MortalServer(directory.resolve("data"), random)) {
            work(log, server);
            assertThat(server.kills()).isEqualTo(KILLS);
            List<Edit> found = read(server.client(), log.edits());
            check(log.edits(), found);
            System.out.println("KilledWikiTest: " + log.edits().size() + " edits sent, " + count(log, State.ACKNOWLEDGED)
                    + " acknowledged, " + count(log, State.REFUSED) + " refused, " + count(log, State.UNKNOWN)
                    + " in flight when the server died; " + found.size() + " found");
        } catch (Throwable e) {
            throw new AssertionError("-Dseed=" + seed, e);
        }
    }

    private void work(AcknowledgementLog log, MortalServer server) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<Void>> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                RandomClient client = new RandomClient(log, new Random(seed + i));
                clients.add(threads.submit(endOf(server, () -> operate(client, server))));
            }
            server.keepAlive(KILLS);
            for (Future<Void> client : clients) {
                client.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** If a client fails, nobody waits for the others any longer. */
    private static Callable<Void> endOf(MortalServer server, Callable<Void> work) {
        return () -> {
            try {
                return work.call();
            } catch (Throwable e) {
                server.giveUp(e);
                throw e;
            }
        };
    }

    private Void operate(RandomClient client, MortalServer server) throws InterruptedException {
        while (true) {
            WikiClient wiki = server.client();
            int operation = operations.getAndIncrement();
            if (operation >= OPERATIONS) {
                return null;
            }
            server.kill(wiki, killAt.headSet(operation, true).size());
            client.operate(wiki);
        }
    }

    /** The edits that the wiki holds, in its own order. */
    private static List<Edit> read(WikiClient wiki, List<Edit> sent) throws IOException {
        List<JsonObject> changes = new ArrayList<>(
                wiki.get("api/changes?limit=1000").array().getValuesAs(JsonValue::asJsonObject));
        Collections.reverse(changes);
        assertThat(changes.remove(0).getString("title")).isEqualTo("Home");
        Instant before = Instant.MIN;
        List<Edit> found = new ArrayList<>();
        for (JsonObject change : changes) {
            String title = change.getString("title");
            int number = change.getInt("revision");
            JsonObject revision = wiki.revision(title, number).object();
            Edit edit = sent.get(RandomClient.idIn(revision.getString("text")));
            assertThat(edit.title).isEqualTo(title);
            assertThat(RandomClient.textOf(edit)).isEqualTo(revision.getString("text"));
            assertThat(edit.base).as("%s is revision %s", edit, number).isEqualTo(number - 1);
            assertThat(Instant.parse(change.getString("at"))).isAfterOrEqualTo(before);
            before = Instant.parse(change.getString("at"));
            found.add(edit);
        }
        return found;
    }

    private static void check(List<Edit> sent, List<Edit> found) {
        assertThat(new HashSet<>(found)).as("each edit is there once").hasSize(found.size());
        List<Edit> acknowledged = sent.stream().filter(edit -> edit.state == State.ACKNOWLEDGED).toList();
        assertThat(found).as("what was acknowledged is there").containsAll(acknowledged);
        assertThat(acknowledged).allSatisfy(edit -> assertThat(edit.revision).isEqualTo(edit.base + 1));
        assertThat(found).as("what was refused is not there").noneMatch(edit -> edit.state == State.REFUSED);
        long lastSent = 0;
        for (Edit edit : found) {
            assertThat(edit.acknowledgedAt).as("%s was acknowledged before an earlier one was sent", edit).isGreaterThan(lastSent);
            lastSent = Math.max(lastSent, edit.sentAt);
        }
    }

    private static long count(AcknowledgementLog log, State state) {
        return log.edits().stream().filter(edit -> edit.state == state).count();
    }
}

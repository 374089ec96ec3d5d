package dev.copycat.wiki.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.wiki.oracle.AcknowledgementLog.Edit;
import dev.copycat.wiki.oracle.WikiClient.Answer;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Somebody who edits, reads, searches and takes snapshots at random, and notes what was promised. */
final class RandomClient {

    static final List<String> TITLES = IntStream.range(0, 40).mapToObj(i -> "Page " + i).toList();

    private final AcknowledgementLog log;
    private final Random random;

    /** The newest revisions that this client has seen. None of them may ever be gone. */
    private final Map<String, Integer> seen = new HashMap<>();

    RandomClient(AcknowledgementLog log, Random random) {
        this.log = log;
        this.random = random;
    }

    /** Does one thing. If the wiki does not answer, the outcome of an edit is noted as unknown. */
    void operate(WikiClient wiki) throws IOException {
        String title = TITLES.get(random.nextInt(TITLES.size()));
        int choice = random.nextInt(100);
        if (choice < 15) {
            look(wiki, title);
        } else if (choice < 90) {
            edit(wiki, title);
        } else if (choice < 95) {
            assertThat(wiki.get("api/search?q=edit").status()).isEqualTo(200);
        } else if (choice < 98) {
            assertThat(wiki.get("api/journal").status()).isEqualTo(200);
        } else {
            assertThat(wiki.takeSnapshot().status()).isEqualTo(201);
        }
    }

    /** The text of an edit, from a few characters to some thousand, none like another. */
    static String textOf(Edit edit) {
        return "edit " + edit.id + "\n\n" + "words and [[links]] ä€😀 \"\\ \n".repeat(edit.id % 7 == 0 ? 400 : edit.id % 5);
    }

    static int idIn(String text) {
        assertThat(text).startsWith("edit ");
        return Integer.parseInt(text.substring("edit ".length(), text.indexOf('\n')));
    }

    private void edit(WikiClient wiki, String title) throws IOException {
        if (!seen.containsKey(title)) {
            look(wiki, title);
        }
        Edit edit = log.send(title, seen.get(title));
        Answer answer;
        try {
            answer = wiki.edit(title, edit.base, textOf(edit), "client");
        } catch (IOException e) {
            log.lose(edit);
            throw e;
        }
        if (answer.status() == 409) {
            log.refuse(edit);
            see(title, answer.object().getJsonObject("current").getInt("revision"));
        } else {
            assertThat(answer.status()).as("%s: %s", edit, answer).isIn(200, 201);
            log.acknowledge(edit, answer.object().getInt("revision"));
            see(title, edit.base + 1);
        }
    }

    private void look(WikiClient wiki, String title) throws IOException {
        Answer answer = wiki.page(title);
        see(title, answer.status() == 404 ? 0 : answer.object().getInt("revision"));
    }

    private void see(String title, int revision) {
        assertThat(revision).as("the newest revision of %s", title).isGreaterThanOrEqualTo(seen.getOrDefault(title, 0));
        seen.put(title, revision);
    }
}

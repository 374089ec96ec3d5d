package dev.copycat.wiki.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.wiki.oracle.AcknowledgementLog.Edit;
import dev.copycat.wiki.oracle.AcknowledgementLog.State;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Compares the wiki with what its clients were told: every acknowledged edit is there once, whole and in order, nothing else
 * is but edits whose outcome nobody was told, and what was there once stays.
 */
public final class WikiOracle {

    private final AcknowledgementLog log;
    private final Map<String, List<Found>> pages = new TreeMap<>();

    /** An edit as the wiki holds it. */
    private record Found(Edit edit, JsonObject listed) {

        Instant at() {
            return Instant.parse(listed.getString("at"));
        }
    }

    /**
     * An oracle that has seen nothing yet.
     *
     * @param log what the clients sent and were told
     */
    public WikiOracle(AcknowledgementLog log) {
        this.log = log;
    }

    /**
     * Compares; while it does, nobody edits. Texts that an earlier call has read are not read again.
     *
     * @param wiki the wiki
     * @return how many edits it holds
     * @throws IOException if the wiki does not answer
     */
    public int check(WikiClient wiki) throws IOException {
        List<Edit> sent = log.edits();
        for (String title : titles(wiki)) {
            read(wiki, title, sent);
        }
        List<Found> found = pages.values().stream().flatMap(List::stream).toList();
        Set<Edit> edits = new HashSet<>(found.stream().map(Found::edit).toList());
        assertThat(edits).as("each edit is there once").hasSize(found.size());
        assertThat(edits).as("what was refused is not there").noneMatch(edit -> edit.state == State.REFUSED);
        List<Edit> acknowledged = sent.stream().filter(edit -> edit.state == State.ACKNOWLEDGED).toList();
        assertThat(edits).as("what was acknowledged is there").containsAll(acknowledged);
        assertThat(acknowledged).allSatisfy(edit -> assertThat(edit.revision).isEqualTo(edit.base + 1));
        checkOrder(found);
        return found.size();
    }

    private static List<String> titles(WikiClient wiki) throws IOException {
        List<String> titles = new ArrayList<>(wiki.get("api/pages").array().getValuesAs(JsonValue::asJsonObject).stream()
                .map(page -> page.getString("title"))
                .toList());
        assertThat(titles.remove("Home")).isTrue();
        assertThat(RandomClient.TITLES).containsAll(titles);
        return titles;
    }

    private void read(WikiClient wiki, String title, List<Edit> sent) throws IOException {
        List<JsonObject> listed = new ArrayList<>(wiki.history(title).array().getValuesAs(JsonValue::asJsonObject));
        Collections.reverse(listed);
        List<Found> page = pages.computeIfAbsent(title, first -> new ArrayList<>());
        assertThat(listed.stream().limit(page.size())).as("what was there once stays")
                .isEqualTo(page.stream().map(Found::listed).toList());
        for (JsonObject revision : listed.subList(page.size(), listed.size())) {
            int number = page.size() + 1;
            assertThat(revision.getInt("revision")).isEqualTo(number);
            String text = wiki.revision(title, number).object().getString("text");
            Edit edit = sent.get(RandomClient.idIn(text));
            assertThat(edit.title).isEqualTo(title);
            assertThat(text).isEqualTo(RandomClient.textOf(edit));
            assertThat(edit.base).as("%s is revision %s", edit, number).isEqualTo(number - 1);
            page.add(new Found(edit, revision));
        }
    }

    /** Time never runs backwards from one transaction to the next, and nobody is told of an edit before it has its place. */
    private void checkOrder(List<Found> found) {
        pages.values().forEach(page -> {
            checkSent(page.stream());
            assertThat(page).extracting(Found::at).isSorted();
        });
        checkSent(found.stream().sorted(Comparator.comparing(Found::at).thenComparing(each -> each.edit().sentAt)));
    }

    private static void checkSent(Stream<Found> inOrder) {
        long lastSent = 0;
        for (Edit edit : inOrder.map(Found::edit).toList()) {
            assertThat(edit.acknowledgedAt).as("%s was acknowledged before an earlier one was sent", edit)
                    .isGreaterThan(lastSent);
            lastSent = Math.max(lastSent, edit.sentAt);
        }
    }
}

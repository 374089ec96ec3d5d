package dev.copycat.wiki.rest;

import dev.copycat.wiki.Change;
import dev.copycat.wiki.Revision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A revision in a list, without its text.
 *
 * @param title the page
 * @param revision its number
 * @param at when it was saved
 * @param author who saved it
 * @param length how many characters its text has
 * @param growth how many more they are than before
 */
public record ChangeJson(String title, int revision, Instant at, String author, int length, int growth) {

    static ChangeJson of(Change change) {
        return of(change.title(), change.revision(), change.growth());
    }

    /** A page's history, the newest revision first. */
    static List<ChangeJson> history(String title, List<Revision> revisions) {
        List<ChangeJson> history = new ArrayList<>();
        int before = 0;
        for (Revision revision : revisions) {
            int length = revision.text().length();
            history.add(of(title, revision, length - before));
            before = length;
        }
        Collections.reverse(history);
        return history;
    }

    private static ChangeJson of(String title, Revision revision, int growth) {
        int length = revision.text().length();
        return new ChangeJson(title, revision.number(), revision.at(), revision.author(), length, growth);
    }
}

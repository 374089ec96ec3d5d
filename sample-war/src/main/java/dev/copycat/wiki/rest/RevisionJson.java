package dev.copycat.wiki.rest;

import dev.copycat.wiki.Revision;
import java.time.Instant;

/**
 * A revision with its text.
 *
 * @param title the page
 * @param revision its number
 * @param at when it was saved
 * @param author who saved it
 * @param text Markdown
 */
public record RevisionJson(String title, int revision, Instant at, String author, String text) {

    static RevisionJson of(String title, Revision revision) {
        return new RevisionJson(title, revision.number(), revision.at(), revision.author(), revision.text());
    }
}

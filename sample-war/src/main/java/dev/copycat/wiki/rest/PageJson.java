package dev.copycat.wiki.rest;

import dev.copycat.wiki.PageView;
import dev.copycat.wiki.Revision;
import dev.copycat.wiki.text.Markdown;
import java.time.Instant;
import java.util.List;

/**
 * A page to read.
 *
 * @param title its title
 * @param revision the number of its newest revision
 * @param at when that was saved
 * @param author who saved it
 * @param text Markdown
 * @param html the text as HTML that is safe to show
 * @param linkedFrom titles of the pages that link here
 */
public record PageJson(
        String title, int revision, Instant at, String author, String text, String html, List<String> linkedFrom) {

    static PageJson of(PageView page) {
        Revision current = page.current();
        return new PageJson(
                page.title(),
                current.number(),
                current.at(),
                current.author(),
                current.text(),
                Markdown.html(current.text(), page.missing()),
                page.linkedFrom());
    }
}

package dev.copycat.wiki;

import java.time.Instant;

/**
 * One saved text of a page.
 *
 * @param number 1 for the first text of the page, then one more each
 * @param at when it was saved
 * @param author who saved it
 * @param text the Markdown text
 */
public record Revision(int number, Instant at, String author, String text) {}

package dev.copycat.wiki.rest;

/**
 * What an author sends.
 *
 * @param base the number of the revision that was edited; 0 for a new page
 * @param text the whole new text
 * @param author the author's name
 */
public record EditRequest(Integer base, String text, String author) {}

package dev.copycat.wiki;

/**
 * One edit as the list of recent changes shows it.
 *
 * @param title the page
 * @param revision what was saved; the same object that the page's history holds
 * @param growth how many characters longer the text became, negative if shorter
 */
public record Change(String title, Revision revision, int growth) {}

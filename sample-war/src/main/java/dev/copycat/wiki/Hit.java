package dev.copycat.wiki;

/**
 * A page that a search found.
 *
 * @param title the page
 * @param current its newest revision
 * @param excerpt the part of the text around the first word found, on one line
 */
public record Hit(String title, Revision current, String excerpt) {}

package dev.copycat.wiki;

import java.util.List;
import java.util.Set;

/**
 * A page as it is at one moment.
 *
 * @param title its title
 * @param current its newest revision
 * @param linkedFrom titles of the pages that link to it, sorted
 * @param missing titles that it links to and that have no page yet
 */
public record PageView(String title, Revision current, List<String> linkedFrom, Set<String> missing) {}

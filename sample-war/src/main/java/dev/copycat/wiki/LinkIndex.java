package dev.copycat.wiki;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which page links to which. Derived from the texts, so it is never saved: {@link Wiki} makes it again. */
final class LinkIndex {

    private final Map<String, Set<String>> targets = new HashMap<>();
    private final Map<String, Set<String>> sources = new HashMap<>();

    void clear() {
        targets.clear();
        sources.clear();
    }

    /** Notes the links of a page's newest text, in place of those noted before. */
    void put(String title, Set<String> links) {
        targets.getOrDefault(title, Set.of()).forEach(target -> sources.get(target).remove(title));
        targets.put(title, Set.copyOf(links));
        links.forEach(target -> sources.computeIfAbsent(target, t -> new TreeSet<>()).add(title));
    }

    Collection<String> linksOf(String title) {
        return targets.getOrDefault(title, Set.of());
    }

    List<String> linkedFrom(String title) {
        return List.copyOf(sources.getOrDefault(title, Set.of()));
    }
}

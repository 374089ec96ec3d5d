package dev.copycat.benchmarks.jmh;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;

/** The wiki without Copycat, behind the container's proxy alone. */
@ApplicationScoped
public class BareWiki {

    private final Map<String, String> pages = new HashMap<>();

    /**
     * Makes a page.
     *
     * @param id its id
     * @param content its text
     */
    public void create(String id, String content) {
        pages.put(id, content);
    }

    /**
     * Reads a page.
     *
     * @param id its id
     * @return its text; empty if there is no such page
     */
    public String read(String id) {
        return pages.getOrDefault(id, "");
    }
}

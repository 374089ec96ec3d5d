package dev.copycat.benchmarks.peers;

import dev.copycat.Prevalent;
import dev.copycat.PrevalentClock;
import dev.copycat.ReadOnly;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;

/** The wiki as a bean. */
@Prevalent
public class Wiki {

    private final Map<String, Page> pages = new HashMap<>();

    @Inject
    private PrevalentClock clock;

    /**
     * Makes a page.
     *
     * @param id its id
     * @param content its text
     */
    public void create(String id, String content) {
        pages.put(id, new Page(content, clock.millis()));
    }

    /**
     * Changes a page.
     *
     * @param id its id
     * @param content its new text
     */
    public void edit(String id, String content) {
        pages.get(id).edit(content, clock.millis());
    }

    /**
     * Reads a page.
     *
     * @param id its id
     * @return its text; empty if there is no such page
     */
    @ReadOnly
    public String read(String id) {
        Page page = pages.get(id);
        return page == null ? "" : page.content();
    }

    /**
     * Counts the pages.
     *
     * @return how many there are
     */
    @ReadOnly
    public int size() {
        return pages.size();
    }
}

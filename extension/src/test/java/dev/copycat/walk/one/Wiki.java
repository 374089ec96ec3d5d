package dev.copycat.walk.one;

import dev.copycat.Prevalent;
import java.util.HashMap;
import java.util.Map;

/** The first version. */
@Prevalent
public class Wiki {

    private final Map<String, Page> pages = new HashMap<>();

    /** Writes a page. */
    public void edit(String title, String text) {
        pages.computeIfAbsent(title, Page::new).text = text;
    }

    /** Counts a view. */
    public void view(String title) {
        pages.get(title).views++;
    }

    /** Gives a page a colour. */
    public void paint(String title, String colour) {
        pages.get(title).colour = colour;
    }
}

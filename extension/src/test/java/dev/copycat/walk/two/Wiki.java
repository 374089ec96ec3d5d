package dev.copycat.walk.two;

import dev.copycat.FormerName;
import dev.copycat.Prevalent;
import java.util.HashMap;
import java.util.Map;

/** The second version: the class, a field and a method have other names. */
@Prevalent
@FormerName("dev.copycat.walk.one.Wiki")
public class Wiki {

    @FormerName("pages")
    private final Map<String, Article> articles = new HashMap<>();

    /** Writes an article. */
    @FormerName("edit")
    public void write(String title, String body) {
        articles.computeIfAbsent(title, Article::new).body = body;
    }

    /** Counts a view. */
    public void view(String title) {
        articles.get(title).views++;
    }

    /** Gives an article a colour. */
    public void paint(String title, String colour) {
        articles.get(title).colour = colour;
    }
}

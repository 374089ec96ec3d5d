package dev.copycat.walk.three;

import dev.copycat.FormerName;
import dev.copycat.Prevalent;
import dev.copycat.ReadOnly;
import java.util.Map;
import java.util.TreeMap;

/** The third version. */
@Prevalent
@FormerName({"dev.copycat.walk.one.Wiki", "dev.copycat.walk.two.Wiki"})
public class Wiki {

    @FormerName("pages")
    private Map<String, Article> articles = new TreeMap<>();

    /** Writes an article. */
    @FormerName("edit")
    public void write(String title, String body) {
        articles.computeIfAbsent(title, Article::new).body = body;
    }

    /** Counts a view. */
    public void view(String title) {
        articles.get(title).views++;
    }

    /** Tags an article. */
    public void tag(String title, String tag) {
        articles.get(title).tags.add(tag);
    }

    /** An article as text. */
    @ReadOnly
    public String article(String title) {
        Article article = articles.get(title);
        return article.title + ": " + article.body + ", " + article.views + " views, " + article.tags;
    }
}

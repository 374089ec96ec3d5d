package dev.copycat.walk.two;

import dev.copycat.FormerName;

/** A page, which is called an article now. */
@FormerName("dev.copycat.walk.one.Page")
final class Article {
    final String title;

    @FormerName("text")
    String body = "";

    String colour = "white";
    int views;

    Article(String title) {
        this.title = title;
    }
}

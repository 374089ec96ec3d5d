package dev.copycat.walk.three;

import dev.copycat.FormerName;
import dev.copycat.RemovedFields;
import java.util.ArrayList;
import java.util.List;

/** An article without a colour, with more views than an int holds, and with tags. */
@FormerName({"dev.copycat.walk.one.Page", "dev.copycat.walk.two.Article"})
@RemovedFields("colour")
final class Article {
    final String title;

    @FormerName("text")
    String body = "";

    long views;
    final List<String> tags = new ArrayList<>();

    /** Gives fields that an older snapshot does not have their initial values. */
    private Article() {
        this("");
    }

    Article(String title) {
        this.title = title;
    }
}

package dev.copycat.walk.one;

/** A page. */
final class Page {
    final String title;
    String text = "";
    String colour = "white";
    int views;

    Page(String title) {
        this.title = title;
    }
}

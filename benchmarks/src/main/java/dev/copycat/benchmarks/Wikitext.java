package dev.copycat.benchmarks;

/** Ids and contents of pages: which they are follows from the page's number alone. */
public final class Wikitext {

    private static final int LENGTH = 100;
    private static final String FILLING =
            " is one of many pages of this wiki, has a hundred characters, and is written by whoever comes by.";

    private Wikitext() {}

    /**
     * The id of a page.
     *
     * @param page its number
     * @return its id
     */
    public static String id(long page) {
        return "page-" + page;
    }

    /**
     * The content with which a page is made.
     *
     * @param page its number
     * @return {@value #LENGTH} characters
     */
    public static String content(long page) {
        return ("Number " + page + FILLING + FILLING).substring(0, LENGTH);
    }
}

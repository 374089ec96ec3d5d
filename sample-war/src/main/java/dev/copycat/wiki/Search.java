package dev.copycat.wiki;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of one query. Reads every text: with pages in memory that is quick enough to need no index. */
final class Search {

    private static final int BEFORE = 60;
    private static final int AFTER = 140;
    private static final int WORDS = 10;

    private final List<Pattern> words;

    Search(String query) {
        words = Arrays.stream(Normalizer.normalize(query, Normalizer.Form.NFC).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(WORDS)
                .map(word -> Pattern.compile(word, Pattern.LITERAL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
                .toList();
    }

    boolean matches(Page page) {
        return !words.isEmpty()
                && words.stream()
                        .allMatch(word -> word.matcher(page.title()).find()
                                || word.matcher(page.current().text()).find());
    }

    Comparator<Page> bestFirst() {
        return Comparator.comparing((Page page) -> !inTitle(page)).thenComparing(Page::title);
    }

    Hit hit(Page page) {
        return new Hit(page.title(), page.current(), excerpt(page.current().text()));
    }

    private boolean inTitle(Page page) {
        return words.stream().anyMatch(word -> word.matcher(page.title()).find());
    }

    private String excerpt(String text) {
        int found = words.stream()
                .map(word -> word.matcher(text))
                .filter(Matcher::find)
                .mapToInt(Matcher::start)
                .min()
                .orElse(0);
        int start = wordStart(text, Math.max(0, found - BEFORE));
        int end = Math.min(text.length(), found + AFTER);
        if (end < text.length() && Character.isLowSurrogate(text.charAt(end))) {
            end--;
        }
        String part = text.substring(start, end).strip().replaceAll("\\s+", " ");
        return (start > 0 ? "… " : "") + part + (end < text.length() ? " …" : "");
    }

    /** The next beginning of a word, or the place itself where the script has no spaces. */
    private static int wordStart(String text, int from) {
        if (from == 0) {
            return 0;
        }
        int space = text.indexOf(' ', from);
        int start = space >= 0 && space < from + BEFORE / 2 ? space + 1 : from;
        return Character.isLowSurrogate(text.charAt(start)) ? start - 1 : start;
    }
}

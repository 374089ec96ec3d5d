package dev.copycat.wiki.text;

import dev.copycat.wiki.text.Difference.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The words that differ between two versions of a line. If the lines have little in common nothing is marked: everything
 * changed.
 *
 * @param before the older line
 * @param after the newer line
 */
record WordDifference(List<Part> before, List<Part> after) {

    /** A word, an ideograph, a run of spaces, or any other single character with its combining marks. */
    private static final Pattern TOKEN = Pattern.compile(
            "\\p{IsIdeographic}|[\\p{L}\\p{N}\\p{M}_&&[^\\p{IsIdeographic}]]+|\\s+|.\\p{M}*", Pattern.DOTALL);

    static WordDifference between(String before, String after) {
        List<String> older = tokens(before);
        List<String> newer = tokens(after);
        List<Part> olderParts = new ArrayList<>();
        List<Part> newerParts = new ArrayList<>();
        int oldDone = 0;
        int newDone = 0;
        int common = before.length();
        for (Hunk hunk : Hunk.between(older, newer)) {
            add(olderParts, older.subList(oldDone, hunk.oldStart()), false);
            add(newerParts, newer.subList(newDone, hunk.newStart()), false);
            common -= add(olderParts, older.subList(hunk.oldStart(), hunk.oldEnd()), true);
            add(newerParts, newer.subList(hunk.newStart(), hunk.newEnd()), true);
            oldDone = hunk.oldEnd();
            newDone = hunk.newEnd();
        }
        if (common * 3 < Math.max(before.length(), after.length())) {
            return new WordDifference(List.of(new Part(before, false)), List.of(new Part(after, false)));
        }
        add(olderParts, older.subList(oldDone, older.size()), false);
        add(newerParts, newer.subList(newDone, newer.size()), false);
        return new WordDifference(List.copyOf(olderParts), List.copyOf(newerParts));
    }

    private static List<String> tokens(String line) {
        return TOKEN.matcher(line).results().map(MatchResult::group).toList();
    }

    /** How many characters that were. */
    private static int add(List<Part> parts, List<String> tokens, boolean changed) {
        String text = String.join("", tokens);
        if (!text.isEmpty()) {
            parts.add(new Part(text, changed));
        }
        return text.length();
    }
}

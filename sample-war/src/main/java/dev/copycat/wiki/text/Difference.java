package dev.copycat.wiki.text;

import java.util.List;

/**
 * What changed from one text to another, line by line, with long unchanged parts left out.
 *
 * @param lines the lines to show, in order
 * @param added how many lines are new
 * @param removed how many lines are gone
 */
public record Difference(List<Line> lines, int added, int removed) {

    /** What happened to a line. */
    public enum Kind {
        /** It is in both texts. */
        SAME,
        /** It is only in the older text. */
        REMOVED,
        /** It is only in the newer text. */
        ADDED,
        /** It stands for unchanged lines that are not shown. */
        SKIPPED
    }

    /**
     * A line to show.
     *
     * @param kind what happened to it
     * @param before its number in the older text, 0 if it is not there; for skipped lines, how many they are
     * @param after its number in the newer text, 0 if it is not there; for skipped lines, how many they are
     * @param parts the line's text, cut where the marking changes
     */
    public record Line(Kind kind, int before, int after, List<Part> parts) {}

    /**
     * A part of a line.
     *
     * @param text the text
     * @param changed whether it makes the line differ from its counterpart
     */
    public record Part(String text, boolean changed) {}

    /**
     * Compares two texts.
     *
     * @param before the older text
     * @param after the newer text
     * @return the difference
     */
    public static Difference between(String before, String after) {
        return new DifferenceWriter(before.lines().toList(), after.lines().toList()).write();
    }
}

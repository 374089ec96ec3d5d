package dev.copycat.wiki;

import dev.copycat.wiki.text.Markdown;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * What the wiki takes from people. To be asked before a transaction, not inside: a rule that changes with the next version
 * must not decide again about an edit that was accepted and journaled under the old one.
 */
public final class Input {

    /** The longest title, in characters. */
    public static final int TITLE_LIMIT = 100;

    /** The longest text of a page, in characters. */
    public static final int TEXT_LIMIT = 100_000;

    /** The longest name of an author, in characters. */
    public static final int AUTHOR_LIMIT = 60;

    private static final String FORBIDDEN_IN_TITLE = "[]|/\\<>";

    private Input() {}

    /**
     * Checks a page's title.
     *
     * @param raw as typed
     * @return the title in Unicode normal form C, without spaces around it
     * @throws InvalidInputException if it is no title
     */
    public static String title(String raw) {
        String title = line("title", raw, TITLE_LIMIT);
        if (title.equals(".") || title.equals("..")) {
            throw new InvalidInputException("A title needs more than dots.");
        }
        if (title.chars().anyMatch(c -> FORBIDDEN_IN_TITLE.indexOf(c) >= 0)) {
            throw new InvalidInputException("A title cannot contain any of " + FORBIDDEN_IN_TITLE + ".");
        }
        return title;
    }

    /**
     * Checks an author's name.
     *
     * @param raw as typed
     * @return the name in Unicode normal form C, without spaces around it
     * @throws InvalidInputException if it is no name
     */
    public static String author(String raw) {
        return line("name", raw, AUTHOR_LIMIT);
    }

    /**
     * Checks a page's text.
     *
     * @param raw as typed
     * @return the text in Unicode normal form C, with {@code \n} as its only line end
     * @throws InvalidInputException if it is too long or no text
     */
    public static String text(String raw) {
        if (raw == null) {
            throw new InvalidInputException("The text is missing.");
        }
        String text = unicode("text", raw).replace("\r\n", "\n").replace('\r', '\n');
        int length = text.codePointCount(0, text.length());
        if (length > TEXT_LIMIT) {
            throw new InvalidInputException("The text has " + length + " characters; a page holds at most " + TEXT_LIMIT
                    + ". Split it into several pages.");
        }
        if (text.chars().anyMatch(c -> c != '\n' && c != '\t' && Character.isISOControl(c))) {
            throw new InvalidInputException("The text contains a control character. Remove it.");
        }
        if (Markdown.tooDeep(text)) {
            throw new InvalidInputException("The text nests emphasis, quotes or lists too deeply.");
        }
        return text;
    }

    private static String line(String what, String raw, int limit) {
        if (raw == null || raw.isBlank()) {
            throw new InvalidInputException("The " + what + " is missing.");
        }
        String line = unicode(what, raw).strip();
        int length = line.codePointCount(0, line.length());
        if (length > limit) {
            throw new InvalidInputException(
                    "The " + what + " has " + length + " characters; at most " + limit + " are possible.");
        }
        if (line.codePoints().anyMatch(Input::isInvisible)) {
            throw new InvalidInputException("The " + what + " contains a line break or another invisible character.");
        }
        return line;
    }

    /** Control, line and paragraph separators, and the marks that turn the direction of text for the rest of a line. */
    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }

    private static String unicode(String what, String raw) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(raw)) {
            throw new InvalidInputException("The " + what + " contains half a character (a lone surrogate). Remove it.");
        }
        return Normalizer.normalize(raw, Normalizer.Form.NFC);
    }
}

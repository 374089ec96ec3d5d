package dev.copycat.internal.storage;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files of one kind that are named by a sequence number: {@code journal-00000000000000000042.jsonl}. Sorted by name they are
 * sorted by number.
 */
public final class NumberedFiles {

    private static final String UNFINISHED = ".tmp";
    private static final int DIGITS = 20;

    private final String kind;
    private final Pattern pattern;

    /**
     * The files of a kind.
     *
     * @param kind what their names begin with
     */
    public NumberedFiles(String kind) {
        this.kind = kind;
        this.pattern = Pattern.compile(Pattern.quote(kind) + "-(\\d{" + DIGITS + "})\\.jsonl");
    }

    /**
     * How the file of a number is named.
     *
     * @param number 0 or more
     * @return the name
     */
    public String name(long number) {
        String digits = Long.toString(number);
        return kind + "-" + "0".repeat(DIGITS - digits.length()) + digits + ".jsonl";
    }

    /**
     * How the file of a number is named until it is finished.
     *
     * @param number 0 or more
     * @return the temporary name
     */
    public String unfinished(long number) {
        return name(number) + UNFINISHED;
    }

    /**
     * Whether a file is of this kind and was not finished.
     *
     * @param name the file's name
     * @return whether it may be deleted
     */
    public boolean isUnfinished(String name) {
        return name.startsWith(kind + "-") && name.endsWith(UNFINISHED);
    }

    /**
     * The number of a file.
     *
     * @param name the file's name
     * @return the number, or empty if the file is not of this kind
     */
    public OptionalLong number(String name) {
        Matcher matcher = pattern.matcher(name);
        try {
            return matcher.matches() ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
        } catch (NumberFormatException beyondLong) {
            return OptionalLong.empty();
        }
    }
}

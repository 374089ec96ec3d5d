package dev.copycat.internal.journal;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a segment's file is named: by the first sequence number it may hold. */
final class SegmentName {

    private static final Pattern NAME = Pattern.compile("journal-(\\d{20})\\.jsonl");

    private SegmentName() {}

    static String of(long first) {
        return String.format(Locale.ROOT, "journal-%020d.jsonl", first);
    }

    /** The first sequence number of the segment that a file is, or empty if it is none. */
    static OptionalLong first(String name) {
        Matcher matcher = NAME.matcher(name);
        try {
            return matcher.matches() ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
        } catch (NumberFormatException beyondLong) {
            return OptionalLong.empty();
        }
    }
}

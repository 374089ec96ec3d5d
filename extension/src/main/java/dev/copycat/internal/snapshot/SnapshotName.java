package dev.copycat.internal.snapshot;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a snapshot's file is named: by the last transaction whose effect it holds. */
final class SnapshotName {

    static final String UNFINISHED = ".tmp";

    private static final Pattern NAME = Pattern.compile("snapshot-(\\d{20})\\.jsonl");

    private SnapshotName() {}

    static String of(long sequence) {
        return String.format(Locale.ROOT, "snapshot-%020d.jsonl", sequence);
    }

    /** The sequence number of the snapshot that a file is, or empty if it is none. */
    static OptionalLong sequence(String name) {
        Matcher matcher = NAME.matcher(name);
        try {
            return matcher.matches() ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
        } catch (NumberFormatException beyondLong) {
            return OptionalLong.empty();
        }
    }

    static boolean isUnfinished(String name) {
        return name.startsWith("snapshot-") && name.endsWith(UNFINISHED);
    }
}

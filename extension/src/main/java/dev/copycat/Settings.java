package dev.copycat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The values of all settings of one deployment; {@link Setting} describes each.
 *
 * @param directory where all data lies; empty for the server's own place
 * @param application the name of the application's directory; empty for the application's own name
 * @param durability when a transaction returns
 * @param snapshotEvery transactions from one automatic snapshot to the next; 0 for none
 * @param snapshotEveryBytes bytes of journal from one automatic snapshot to the next; 0 for none
 * @param snapshotInterval seconds from one automatic snapshot to the next; 0 for none
 * @param snapshotOnStop whether an orderly stop takes a snapshot
 * @param segmentBytes the size at which a journal segment is followed by the next
 * @param keepsAll whether no snapshot and no segment is ever deleted
 * @param refusesChangedCode whether transactions that ran on other code are not replayed
 * @param mostWaiting how many calls may wait for the disk
 * @param recordMaxBytes the largest arguments of one transaction, in bytes of JSON
 * @param recordMaxDepth the deepest nesting in the arguments of one transaction
 */
public record Settings(
        Optional<String> directory,
        Optional<String> application,
        Durability durability,
        long snapshotEvery,
        long snapshotEveryBytes,
        long snapshotInterval,
        boolean snapshotOnStop,
        long segmentBytes,
        boolean keepsAll,
        boolean refusesChangedCode,
        int mostWaiting,
        int recordMaxBytes,
        int recordMaxDepth) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /**
     * Reads values given as text.
     *
     * @param given the values by key; what is not given has its default
     * @return the settings
     * @throws InvalidSettingsException naming every key that is unknown or has a wrong value
     */
    public static Settings parse(Map<String, String> given) {
        Parser parser = new Parser(given);
        parser.unknownKeys();
        Settings settings = new Settings(
                parser.value(Setting.DIRECTORY, "a path", Settings::notEmpty),
                parser.value(Setting.APPLICATION, "1 to 64 letters, digits, '.', '_' or '-'", Settings::name),
                parser.value(Setting.DURABILITY, "'force' or 'write'", Settings::durability).orElse(Durability.FORCE),
                parser.number(Setting.SNAPSHOT_EVERY, 0, Long.MAX_VALUE),
                parser.number(Setting.SNAPSHOT_EVERY_BYTES, 0, Long.MAX_VALUE),
                parser.number(Setting.SNAPSHOT_INTERVAL, 0, 1_000_000_000),
                parser.value(Setting.SNAPSHOT_ON_STOP, "'true' or 'false'", Settings::bool).orElse(true),
                parser.number(Setting.SEGMENT_BYTES, 4096, 1L << 30),
                parser.value(Setting.RETENTION, "'snapshots' or 'all'", Settings::retention).orElse(false),
                parser.value(Setting.ON_CODE_CHANGE, "'warn' or 'refuse'", Settings::refuses).orElse(false),
                (int) parser.number(Setting.MOST_WAITING, 1, 1_000_000),
                (int) parser.number(Setting.RECORD_MAX_BYTES, 256, 1L << 28),
                (int) parser.number(Setting.RECORD_MAX_DEPTH, 1, 500));
        parser.report();
        return settings;
    }

    /**
     * Whether a text can name a system or an application, and so a directory.
     *
     * @param text the text
     * @return whether it is 1 to 64 letters, digits, {@code .}, {@code _} or {@code -}, starting with a letter or digit
     */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    private static Optional<String> notEmpty(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    private static Optional<String> name(String text) {
        return isName(text) ? Optional.of(text) : Optional.empty();
    }

    private static Optional<Durability> durability(String text) {
        return switch (text) {
            case "force" -> Optional.of(Durability.FORCE);
            case "write" -> Optional.of(Durability.WRITE);
            default -> Optional.empty();
        };
    }

    private static Optional<Boolean> retention(String text) {
        return switch (text) {
            case "all" -> Optional.of(true);
            case "snapshots" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<Boolean> refuses(String text) {
        return switch (text) {
            case "refuse" -> Optional.of(true);
            case "warn" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<Boolean> bool(String text) {
        return switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** Collects what is wrong, so that one report names everything. */
    private static final class Parser {

        private final Map<String, String> given;
        private final List<String> keys = new ArrayList<>();
        private final List<String> mistakes = new ArrayList<>();

        Parser(Map<String, String> given) {
            this.given = given;
        }

        void unknownKeys() {
            List<String> known = Setting.keys();
            given.keySet().stream().filter(key -> !known.contains(key)).sorted().forEach(key -> {
                keys.add(key);
                mistakes.add(key + " is not a setting; the settings are " + String.join(", ", known));
            });
        }

        <T> Optional<T> value(Setting setting, String expected, Function<String, Optional<T>> parse) {
            String text = given.get(setting.key());
            if (text == null) {
                return Optional.empty();
            }
            Optional<T> value = parse.apply(text.strip());
            if (value.isEmpty()) {
                keys.add(setting.key());
                mistakes.add(setting.key() + "=" + text + " should be " + expected);
            }
            return value;
        }

        long number(Setting setting, long least, long most) {
            String expected = "a whole number from " + least + " to " + most;
            return value(setting, expected, text -> {
                        try {
                            long number = Long.parseLong(text);
                            return number < least || number > most ? Optional.empty() : Optional.of(number);
                        } catch (NumberFormatException notANumber) {
                            return Optional.empty();
                        }
                    })
                    .orElseGet(() -> Long.parseLong(setting.defaultValue()));
        }

        void report() {
            if (!mistakes.isEmpty()) {
                throw new InvalidSettingsException(
                        "Copycat's settings are wrong, so nothing was started. Correct or remove: "
                                + String.join("; ", mistakes) + ".",
                        keys);
            }
        }
    }
}

package dev.copycat;

import java.util.Arrays;
import java.util.List;

/**
 * All settings: this is the one place that declares them, with key, default and unit.
 *
 * <p>A value is looked for, in this order, in the system property of that key, in the environment variable of that key in
 * capitals with underscores ({@code COPYCAT_SNAPSHOT_EVERY}), in MicroProfile Config where there is one, and in {@code
 * META-INF/copycat.properties} of the application. A wrong value, an unknown key that starts with {@code copycat.} or
 * variable that starts with {@code COPYCAT_} (but for what Kubernetes sets for a service called {@code copycat} or {@code
 * copycat-} and more, such as {@code COPYCAT_SERVICE_HOST}), any other key in that file, and two such files that
 * contradict each other stop the deployment.
 */
public enum Setting {

    /**
     * Where all data lies; below it one directory an application, below that one a system. By default the directory
     * {@code copycat} in the server's own data directory, where the server is known to have one that outlives it, else in
     * the working directory.
     */
    DIRECTORY("copycat.directory", ""),

    /**
     * The name of the application's directory: letters, digits, {@code . _ -}. By default what the server calls the application,
     * mostly the name of its file; with a version in that, the next version would begin with an empty state.
     */
    APPLICATION("copycat.application", ""),

    /** {@code force} or {@code write}: see {@link Durability}. */
    DURABILITY("copycat.durability", "force"),

    /** Transactions from one automatic snapshot to the next; 0 takes none. */
    SNAPSHOT_EVERY("copycat.snapshot.every", "100000"),

    /** Bytes of journal from one automatic snapshot to the next; 0 takes none for that reason. */
    SNAPSHOT_EVERY_BYTES("copycat.snapshot.every-bytes", "268435456"),

    /** Seconds from one automatic snapshot to the next, if there were transactions; 0 takes none for that reason. */
    SNAPSHOT_INTERVAL("copycat.snapshot.interval", "0"),

    /** Whether an orderly stop takes a snapshot: {@code true} or {@code false}. */
    SNAPSHOT_ON_STOP("copycat.snapshot.on-stop", "true"),

    /** The size in bytes at which a journal segment is followed by the next; 4096 to 1073741824. */
    SEGMENT_BYTES("copycat.journal.segment-bytes", "67108864"),

    /**
     * {@code snapshots} keeps the two newest snapshots and the journal that leads on from the older one; {@code all} keeps every
     * snapshot and the whole journal for ever.
     */
    RETENTION("copycat.journal.retention", "snapshots"),

    /**
     * What becomes of a start that would replay transactions which ran on other code (beans, methods, classes, fields):
     * {@code warn} goes on and tells in the log, {@code refuse} stops.
     */
    ON_CODE_CHANGE("copycat.on-code-change", "warn"),

    /**
     * How many calls may wait for the disk; a further one is refused before anything is journaled. 1 to 1000000. As long
     * as callers are platform threads, there are rarely as many.
     */
    MOST_WAITING("copycat.journal.max-waiting", "10000"),

    /** The largest arguments of one transaction, in bytes of JSON; 256 to 268435456. */
    RECORD_MAX_BYTES("copycat.record.max-bytes", "8388608"),

    /** The deepest nesting of objects and arrays in the arguments of one transaction; 1 to 500. */
    RECORD_MAX_DEPTH("copycat.record.max-depth", "200");

    private final String key;
    private final String defaultValue;

    Setting(String key, String defaultValue) {
        this.key = key;
        this.defaultValue = defaultValue;
    }

    /**
     * The key, as a system property names it.
     *
     * @return the key
     */
    public String key() {
        return key;
    }

    /**
     * The key as an environment variable.
     *
     * @return the key in capitals, with underscores
     */
    public String variable() {
        return key.toUpperCase(java.util.Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /**
     * The value if none is given.
     *
     * @return the value as text; empty where it depends on the server or the application
     */
    public String defaultValue() {
        return defaultValue;
    }

    /**
     * All keys.
     *
     * @return the keys in the order of declaration
     */
    public static List<String> keys() {
        return Arrays.stream(values()).map(Setting::key).toList();
    }
}

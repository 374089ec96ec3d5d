package dev.copycat.benchmarks;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What strace saw between the two marks of {@link SyncsTask}.
 *
 * @param syncs calls that force something
 */
record Trace(int syncs) {

    private static final String STRACE = "strace";
    private static final String CALLS = "trace=fsync,fdatasync,msync,open,openat,write,pwrite64,writev,pwritev";

    /** The call, and the file that a number stands for, as {@code -y} adds it. */
    private static final Pattern CALL = Pattern.compile("^\\d+\\s+(\\w+)\\((?:\\d+<([^>]*)>)?.*");
    private static final Pattern OPENED_SYNCHRONOUS = Pattern.compile(".*open(?:at)?\\(.*\"([^\"]*)\", \\S*O_D?SYNC.*");

    static boolean possible() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, STRACE)));
    }

    static List<String> command(Path trace) {
        return List.of(STRACE, "-f", "-y", "-s", "0", "-e", "signal=none", "-e", CALLS, "-o", trace.toString());
    }

    static Trace read(List<String> lines) {
        Set<String> synchronous = new HashSet<>();
        boolean counting = false;
        int syncs = 0;
        for (String line : lines) {
            Matcher opened = OPENED_SYNCHRONOUS.matcher(line);
            if (opened.matches()) {
                synchronous.add(opened.group(1));
            }
            counting = (counting || SyncsTask.begins(line)) && !SyncsTask.ends(line);
            syncs += counting && forces(line, synchronous) ? 1 : 0;
        }
        return new Trace(syncs);
    }

    private static boolean forces(String line, Set<String> synchronous) {
        Matcher call = CALL.matcher(line);
        if (!call.matches()) {
            return false;
        }
        return switch (call.group(1)) {
            case "fsync", "fdatasync", "msync" -> true;
            case "write", "pwrite64", "writev", "pwritev" -> call.group(2) != null && synchronous.contains(call.group(2));
            default -> false;
        };
    }
}

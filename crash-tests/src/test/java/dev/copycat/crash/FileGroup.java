package dev.copycat.crash;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The files of one kind in a system's directory. */
enum FileGroup {
    JOURNAL("journal-"),
    NEWEST("newest-"),
    CODE("code-"),
    SNAPSHOTS("snapshot-"),
    DIRECTORY("");

    /** More transactions than any of the tests with strace makes. */
    private static final int LAST = 120;

    private final String prefix;

    FileGroup(String prefix) {
        this.prefix = prefix;
    }

    /** All names that such files can have: strace wants them one by one. */
    List<Path> files(Path data) {
        Path directory = data.resolve("ledger").resolve("main");
        Stream<String> names = this == DIRECTORY
                ? Stream.of(".", "lock", "holder", "holder.tmp", "system.json", "system.json.tmp")
                : Stream.iterate(0, number -> number <= LAST, number -> number + 1)
                        .map(number -> String.format("%s%020d.jsonl", prefix, number))
                        .flatMap(name -> Stream.of(name, name + ".tmp", name + ".torn-1"));
        return names.map(name -> directory.resolve(name).normalize()).toList();
    }

    static List<Path> allFiles(Path data) {
        return Arrays.stream(values()).flatMap(group -> group.files(data).stream()).toList();
    }

    /** The group of the file that a line of strace's output names first. */
    static FileGroup in(String line) {
        return Arrays.stream(values()).filter(group -> line.contains("/ledger/main/" + group.prefix)).findFirst()
                .orElse(DIRECTORY);
    }
}

package dev.copycat.tck.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of one prevalent system, as anybody can list and read them.
 *
 * @param directory the system's directory
 */
public record SystemFiles(Path directory) {

    /**
     * The journal's lines that record a call of a method.
     *
     * @param method the method's name
     * @return the lines in the order of the journal
     */
    public List<String> records(String method) {
        return journal().stream().filter(line -> line.contains("\"" + method + "(")).toList();
    }

    /**
     * Every line of the journal.
     *
     * @return the lines of all segments in the order of their names
     */
    public List<String> journal() {
        return names("journal-").stream().flatMap(name -> lines(directory.resolve(name))).toList();
    }

    /**
     * The snapshots.
     *
     * @return the names of the files in order, so the newest last
     */
    public List<String> snapshots() {
        return names("snapshot-");
    }

    private List<String> names(String prefix) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(prefix) && name.endsWith(".jsonl"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without the NULs at the end, which are space that the journal has reserved. */
    private static Stream<String> lines(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8).replace("\0", "").lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

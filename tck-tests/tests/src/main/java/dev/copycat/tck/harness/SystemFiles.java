package dev.copycat.tck.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * The files of one prevalent system, as anybody can list and read them.
 *
 * @param directory the system's directory
 */
public record SystemFiles(Path directory) {

    /**
     * The files of the system {@code main}, asked inside the application.
     *
     * @return its files
     */
    public static SystemFiles main() {
        return of("main");
    }

    /**
     * The files of a system, asked inside the application.
     *
     * @param system the system's name
     * @return its files
     */
    public static SystemFiles of(String system) {
        return new SystemFiles(DataDirectory.ofApplication().resolve(system));
    }

    /**
     * The journal's lines that record a call of a method.
     *
     * @param method the method's name
     * @return the lines in the order of the journal
     */
    public List<String> records(String method) {
        return journal().stream().filter(line -> line.contains("\"method\":\"" + method + "(")).toList();
    }

    /**
     * The text that each recorded call of a method has as its first argument.
     *
     * @param method the method's name
     * @return the texts in the order of the journal
     */
    public List<String> firstTexts(String method) {
        return records(method).stream().map(line -> line.replaceFirst(".*\"args\":\\[\"([^\"]+)\".*", "$1")).toList();
    }

    /**
     * Every line of the journal.
     *
     * @return the lines of all segments in the order of their names
     */
    public List<String> journal() {
        return segments().stream().flatMap(name -> read(name).lines()).toList();
    }

    /**
     * The snapshots.
     *
     * @return the names of the files in order, so the newest last
     */
    public List<String> snapshots() {
        return names("snapshot-");
    }

    /**
     * The segments of the journal.
     *
     * @return the names of the files in order, so the newest last
     */
    public List<String> segments() {
        return names("journal-");
    }

    /**
     * The journal and the snapshots as they are.
     *
     * @return the files' content by their names
     */
    public Map<String, String> contents() {
        return Stream.concat(segments().stream(), snapshots().stream())
                .collect(Collectors.toMap(name -> name, this::read, (a, b) -> b, TreeMap::new));
    }

    /**
     * Puts back what {@link #contents} has told.
     *
     * @param contents the files' content by their names
     */
    public void write(Map<String, String> contents) {
        contents.forEach((name, content) -> {
            try {
                Files.writeString(directory.resolve(name), content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /**
     * Changes records of the journal, and makes their checksums right again.
     *
     * @param change what becomes of each line
     */
    public void changeJournal(UnaryOperator<String> change) {
        Map<String, String> changed = new TreeMap<>();
        segments().forEach(name -> changed.put(name, read(name).lines()
                .map(line -> change.apply(line).equals(line) ? line : sealed(change.apply(line)))
                .collect(Collectors.joining("\n", "", "\n"))));
        write(changed);
    }

    /**
     * Deletes what tells on which code the transactions ran.
     *
     * @throws IOException if it cannot
     */
    public void forgetTheCode() throws IOException {
        for (String code : names("code-")) {
            Files.delete(directory.resolve(code));
        }
    }

    private static String sealed(String line) {
        String body = line.substring(0, line.lastIndexOf(",\"crc\""));
        CRC32C crc = new CRC32C();
        crc.update(body.getBytes(StandardCharsets.UTF_8));
        return body + String.format(",\"crc\":\"%08x\"}", crc.getValue());
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

    /** Without the room that the journal has reserved at its end: line feeds, or NULs where the disk has written none yet. */
    private String read(String name) {
        try {
            return Files.readString(directory.resolve(name)).replaceAll("[\0\n]+$", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

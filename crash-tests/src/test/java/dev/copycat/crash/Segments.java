package dev.copycat.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What happens to segments behind the system's back. */
final class Segments {

    private Segments() {}

    /** The start of a record that was not written to its end, over reserved room if there is some. */
    static void tear(Path data) {
        List<Path> segments = all(data);
        Path last = segments.get(segments.size() - 1);
        byte[] bytes = read(last);
        int end = bytes.length;
        while (bytes[end - 2] == '\n') {
            end--;
        }
        byte[] start = "{\"seq\":".getBytes(StandardCharsets.US_ASCII);
        byte[] torn = Arrays.copyOf(bytes, Math.max(bytes.length, end + start.length));
        System.arraycopy(start, 0, torn, end, start.length);
        write(last, torn);
    }

    /** A bit of the oldest record turns over: a bad sector that the disk did not notice. */
    static void damage(Path data) {
        Path segment = all(data).get(0);
        byte[] bytes = read(segment);
        int firstRecord = new String(bytes, StandardCharsets.ISO_8859_1).indexOf('\n') + 1;
        bytes[firstRecord + 10] ^= 1;
        write(segment, bytes);
    }

    private static List<Path> all(Path data) {
        try (Stream<Path> files = Files.list(data.resolve("ledger").resolve("main"))) {
            return files.filter(file -> file.toString().matches(".*/journal-\\d+\\.jsonl")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

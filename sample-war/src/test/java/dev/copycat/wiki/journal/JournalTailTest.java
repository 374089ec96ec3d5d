package dev.copycat.wiki.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTailTest {

    private static final String HEADER = "{\"copycat\":\"journal\",\"format\":1}\n";

    @TempDir
    Path directory;

    @Test
    void readsTheNewestTransactionsOldestFirst() throws IOException {
        write(1, HEADER + transactions(1, 100));

        assertThat(tail().read(0, 100, 3)).extracting(JournalLine::sequence).containsExactly(98L, 99L, 100L);
        assertThat(tail().read(98, 100, 50)).extracting(JournalLine::sequence).containsExactly(99L, 100L);
        assertThat(tail().read(100, 100, 50)).isEmpty();
    }

    @Test
    void goesBackIntoOlderSegments() throws IOException {
        write(1, HEADER + transactions(1, 5) + "{\"close\":5}\n");
        write(6, HEADER);
        write(7, HEADER + transactions(6, 7));

        assertThat(tail().read(0, 7, 4)).extracting(JournalLine::sequence).containsExactly(4L, 5L, 6L, 7L);
        assertThat(tail().read(0, 7, 50)).hasSize(7);
    }

    @Test
    void tellsOnlyWhatHasRun() throws IOException {
        write(1, HEADER + transactions(1, 5));

        assertThat(tail().read(0, 3, 50)).extracting(JournalLine::sequence).containsExactly(1L, 2L, 3L);
    }

    @Test
    void stopsWhereTheTextStopsBeforeTheNuls() throws IOException {
        Path segment = write(1, HEADER + transactions(1, 3) + "{\"seq\":4,\"half a li");
        try (RandomAccessFile file = new RandomAccessFile(segment.toFile(), "rw")) {
            file.setLength(8 * 1024 * 1024);
        }

        assertThat(tail().read(0, 9, 50)).extracting(JournalLine::sequence).containsExactly(1L, 2L, 3L);
    }

    @Test
    void stopsWhereTheTextStopsBeforeReservedRoom() throws IOException {
        write(1, HEADER + transactions(1, 3) + "\n".repeat(100_000));
        write(4, HEADER + transactions(4, 5) + "{\"seq\":6,\"half a li" + "\n".repeat(100_000));
        write(6, HEADER + "\n".repeat(100_000));

        assertThat(tail().read(0, 9, 50)).extracting(JournalLine::sequence).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void anEmptySegmentAndNoDirectoryAreNoTransactions() throws IOException {
        write(1, "");
        assertThat(tail().read(0, 9, 50)).isEmpty();
        assertThat(new JournalTail(directory.resolve("none")).read(0, 9, 50)).isEmpty();
    }

    @Test
    void linesLongerThanABlockAreWhole() throws IOException {
        String text = "ä".repeat(100_000);
        write(1, HEADER + transactions(1, 1) + line(2, text) + transactions(3, 3));

        assertThat(tail().read(0, 3, 50)).extracting(JournalLine::sequence).containsExactly(1L, 2L, 3L);
        JournalLine lengthy = tail().read(1, 2, 50).get(0);
        assertThat(lengthy.arguments().get(1)).hasSizeLessThan(100).endsWith("…\"");
        assertThat(lengthy.line()).hasSizeLessThan(700).startsWith("{\"seq\":2,").endsWith("…");
    }

    @Test
    void aTransactionIsMadeReadable() throws IOException {
        write(1, HEADER + line(1, "say \\\"hi\\\""));

        assertThat(tail().read(0, 1, 50)).first().satisfies(line -> {
            assertThat(line.at()).isEqualTo("2026-11-23T18:00:00.123Z");
            assertThat(line.method()).isEqualTo("edit");
            assertThat(line.arguments()).containsExactly("\"Home\"", "\"say \\\"hi\\\"\"", "3", "null");
            assertThat(line.line()).startsWith("{\"seq\":1,").endsWith("}");
        });
    }

    @Test
    void linesThatAreNoTransactionAreLeftOut() throws IOException {
        write(1, HEADER + "garbage\n[1]\n{\"seq\":\"x\",\"method\":1}\n{\"later\":true}\n" + transactions(1, 1));

        assertThat(tail().read(0, 9, 50)).hasSize(1);
    }

    private JournalTail tail() {
        return new JournalTail(directory);
    }

    private Path write(long first, String text) throws IOException {
        Path segment = directory.resolve("journal-%020d.jsonl".formatted(first));
        return Files.writeString(segment, text, StandardOpenOption.CREATE_NEW);
    }

    private static String transactions(int first, int last) {
        StringBuilder lines = new StringBuilder();
        for (int sequence = first; sequence <= last; sequence++) {
            lines.append(line(sequence, "text " + sequence));
        }
        return lines.toString();
    }

    private static String line(int sequence, String text) {
        return "{\"seq\":" + sequence + ",\"batch\":" + sequence + ",\"at\":\"2026-11-23T18:00:00.123Z\","
                + "\"bean\":\"dev.copycat.wiki.Wiki\",\"method\":\"edit(String,int)\",\"args\":[\"Home\",\""
                + text + "\",3,null],\"crc\":\"1a2b3c4d\"}\n";
    }
}

package dev.copycat.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.copycat.Promise;
import dev.copycat.fuzz.JournalStart;
import dev.copycat.fuzz.Lines;
import dev.copycat.fuzz.MemoryDirectory;
import dev.copycat.fuzz.Story;
import dev.copycat.fuzz.Tally;
import dev.copycat.internal.json.JsonOutput;
import dev.copycat.internal.storage.NumberedFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;

/**
 * A directory with any file names, one a line; the first byte is the snapshot's sequence number. A file whose name has a
 * number is a good segment of as many records as the name is long beyond a segment's name, and one.
 */
@Promise({"R3", "X2"})
class FileNamesFuzzTest {

    private static final NumberedFiles NEWEST = new NumberedFiles("newest");
    private static final Tally TALLY = new Tally("any file names in a directory");

    @FuzzTest
    void anyNames(byte[] names) throws IOException {
        TALLY.tried();
        long snapshot = names.length == 0 ? 0 : names[0] & 0x7f;
        MemoryDirectory directory = new MemoryDirectory();
        Lines.each(names.length == 0 ? names : Arrays.copyOfRange(names, 1, names.length), line -> put(line, directory));
        Map<String, byte[]> before = directory.files();
        if (new JournalStart(directory, snapshot).run().isEmpty()) {
            TALLY.refused();
        } else {
            before.keySet().removeIf(name -> SegmentWriter.FILES.isUnfinished(name) || NEWEST.number(name).isPresent());
            assertThat(directory.files()).containsAllEntriesOf(before);
            TALLY.taken();
        }
    }

    /** The name, and behind a slash, which no name can have, how many records the segment has if it is one. */
    private static void put(byte[] line, MemoryDirectory directory) {
        String text = new String(line, StandardCharsets.UTF_8);
        String name = text.substring(0, text.indexOf('/') < 0 ? text.length() : text.indexOf('/'));
        int records = Math.min(8, text.length() - name.length());
        long first = SegmentWriter.FILES.number(name).orElse(1);
        JsonOutput segment = new JsonOutput(1000);
        RecordFormat.header(segment, Story.SYSTEM, first);
        for (long sequence = first; sequence < first + records; sequence++) {
            new RecordWriter().write(segment, Story.transaction(sequence), sequence);
        }
        directory.with(name, Arrays.copyOf(segment.array(), segment.length()));
    }

    @AfterAll
    static void tell() throws IOException {
        TALLY.write();
    }
}

package dev.copycat.internal.journal;

import dev.copycat.fuzz.Beans;
import dev.copycat.fuzz.Lines;
import dev.copycat.fuzz.MemoryDirectory;
import dev.copycat.fuzz.Story;
import dev.copycat.internal.snapshot.FileSnapshots;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.OptionalLong;

/**
 * Writes the seed corpus: real files, as this version writes them. Run it after a change of a format; what fuzzing found
 * stays beside them.
 */
final class SeedCorpus {

    private static final Path RESOURCES = Path.of("src/test/resources/dev/copycat/internal");

    private SeedCorpus() {}

    public static void main(String[] arguments) throws IOException {
        segments();
        names();
        snapshots();
        seed("codec/ArgumentFuzzTest", "anyArguments", "order", bytes("[\"Häuser \\u00e4\\n\",-9223372036854775808,7,true,"
                + "[{\"item\":\"Nail\",\"count\":3,\"parts\":[{\"item\":\"Head\",\"count\":1}]}],"
                + "{\"due\":\"2026-11-23\"},12.50,-0.5e-3,\"GREEN\"]"));
        seed("codec/ArgumentFuzzTest", "anyArguments", "nulls", bytes("[null,1,null,false,null,null,null,0.0,null]"));
    }

    private static void segments() throws IOException {
        byte[] closed = segment(true);
        byte[] open = segment(false);
        byte[] torn = Arrays.copyOf(open, open.length - 20);
        segment("closed", closed);
        segment("open", open);
        segment("torn", torn);
        segment("preallocated", Arrays.copyOf(open, open.length + 512));
        segment("reserved", withRoom(open));
        segment("torn-in-reserved", withRoom(torn));
        segment("never-written", Arrays.copyOf(Arrays.copyOf(open, 700), 2048));
    }

    private static byte[] withRoom(byte[] segment) {
        byte[] bytes = Arrays.copyOf(segment, segment.length + 512);
        Arrays.fill(bytes, segment.length, bytes.length, (byte) '\n');
        return bytes;
    }

    private static void segment(String name, byte[] bytes) throws IOException {
        seed("journal/SegmentFuzzTest", "anySegment", name, bytes);
        seed("journal/RecordFuzzTest", "anyRecords", name, Lines.unsealed(bytes));
    }

    private static byte[] segment(boolean close) throws IOException {
        MemoryDirectory directory = new MemoryDirectory();
        FileJournal journal = new FileJournal(directory, Story.SYSTEM, 1 << 20);
        journal.inspect(OptionalLong.empty());
        journal.open();
        for (long sequence = 1; sequence <= 6; sequence++) {
            journal.append(Story.transaction(sequence));
            if (sequence % 2 == 0) {
                journal.write();
                journal.force();
            }
        }
        if (close) {
            journal.close();
        }
        return directory.files().get(SegmentWriter.FILES.name(1));
    }

    private static void names() throws IOException {
        String first = SegmentWriter.FILES.name(1);
        String second = SegmentWriter.FILES.name(4);
        seed("journal/FileNamesFuzzTest", "anyNames", "two-segments", bytes("\0" + first + "/rr\n" + second + "/r\n"));
        seed("journal/FileNamesFuzzTest", "anyNames", "many-files", bytes("\3" + String.join("\n", first + "/rr",
                second + "/", SegmentWriter.FILES.unfinished(7), first + ".torn-1", "snapshot-00000000000000000003.jsonl",
                "system.json", "lock", "journal-99999999999999999999.jsonl", "journal-00000000000000000000.jsonl", "..", "")));
    }

    private static void snapshots() throws IOException {
        for (int count = 0; count <= Beans.IN_CORPUS; count++) {
            Beans beans = new Beans();
            MemoryDirectory directory = new MemoryDirectory();
            new FileSnapshots(directory, Story.SYSTEM, beans.model()).write(1, Instant.EPOCH, beans.filled(count));
            byte[] file = directory.files().values().iterator().next();
            seed("snapshot/SnapshotFuzzTest", "anySnapshot", "snapshot-" + count, file);
            seed("snapshot/GraphFuzzTest", "anyGraph", "graph-" + count, withoutEnds(file));
        }
    }

    private static byte[] withoutEnds(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        return bytes(text.substring(text.indexOf('\n') + 1, text.lastIndexOf("{\"lines\":")));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void seed(String test, String method, String name, byte[] bytes) throws IOException {
        Path directory = Files.createDirectories(RESOURCES.resolve(test + "Inputs").resolve(method));
        Files.write(directory.resolve(name), bytes);
    }
}

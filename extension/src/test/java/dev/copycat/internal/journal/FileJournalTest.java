package dev.copycat.internal.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.JournalDamagedException;
import dev.copycat.Promise;
import dev.copycat.internal.engine.MethodName;
import dev.copycat.internal.engine.Transaction;
import dev.copycat.internal.storage.AppendFile;
import dev.copycat.internal.storage.DiskDirectory;
import dev.copycat.internal.storage.SimulatedDisk;
import dev.copycat.internal.storage.SystemIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileJournalTest {

    private static final MethodName EDIT = new MethodName("com.acme.Wiki", "edit(String)");
    private static final Instant AT = Instant.parse("2026-11-23T18:00:00.123456789Z");

    @TempDir
    private Path path;

    private DiskDirectory directory;
    private SystemIdentity system;

    @BeforeEach
    void makeDirectory() throws IOException {
        directory = new DiskDirectory(path);
        system = SystemIdentity.of(directory, "main");
    }

    @Test
    void aTransactionIsOneReadableLine() throws IOException {
        FileJournal journal = started();
        append(journal, 1, "\"Häuser\"");
        journal.close();

        List<String> lines = Files.readAllLines(segment(1));
        assertThat(lines.get(0)).startsWith("{\"copycat\":\"journal\",\"format\":1,\"system\":\"main\",\"identity\":\"");
        assertThat(lines.get(1))
                .startsWith("{\"seq\":1,\"batch\":1,\"at\":\"2026-11-23T18:00:00.123456789Z\",\"bean\":\"com.acme.Wiki\","
                        + "\"method\":\"edit(String)\",\"args\":[\"Häuser\"],\"crc\":\"");
        assertThat(lines.get(2)).startsWith("{\"close\":1,\"crc\":\"");
    }

    @Test
    @Promise("R1")
    void whatWasForcedIsReadBackInOrder() throws IOException {
        FileJournal journal = started();
        append(journal, 1, "1");
        append(journal, 2, "2", "3");

        assertThat(replayed(0)).containsExactly("[1]", "[2]", "[3]");
        assertThat(replayed(2)).containsExactly("[3]");
        assertThat(Files.readString(segment(1))).contains("\"seq\":3,\"batch\":2");
    }

    @Test
    @Promise("T13")
    void whoCalledIsInTheRecord() throws IOException {
        FileJournal journal = started();
        journal.append(new Transaction(1, AT, "Ann \"the\" Admin", EDIT, "[]".getBytes(UTF_8)));
        journal.append(new Transaction(2, AT, null, EDIT, "[]".getBytes(UTF_8)));
        journal.write();
        journal.force();
        List<String> callers = new ArrayList<>();
        FileJournal again = new FileJournal(directory, system, 1 << 20);
        again.inspect(OptionalLong.of(0));
        again.replay(transaction -> callers.add(transaction.caller()));
        assertThat(callers).containsExactly("Ann \"the\" Admin", null);
        assertThat(Files.readAllLines(segment(1)).get(1)).contains("\"caller\":\"Ann \\\"the\\\" Admin\",\"bean\"");
    }

    @Test
    void membersOfLaterReleasesArePassedOver() throws IOException {
        FileJournal journal = started();
        append(journal, 1, "1");
        byte[] bytes = Files.readAllBytes(segment(1));
        String later = new String(bytes, UTF_8).replace("\"seq\":1,", "\"seq\":1,\"origin\":{\"name\":[\"ann\"]},");
        Files.write(segment(1), resealed(later));

        assertThat(replayed(0)).containsExactly("[1]");
    }

    @Test
    @Promise("R2")
    void everyStartBeginsASegmentAndLeavesTheEarlierOnesAlone() throws IOException {
        append(started(), 1, "1");
        byte[] before = records(1);
        append(started(0), 2, "2");

        assertThat(Files.readAllBytes(segment(1))).isEqualTo(before);
        assertThat(segment(2)).exists();
        assertThat(replayed(0)).containsExactly("[1]", "[2]");
    }

    @Test
    void aStartWithoutTransactionsLeavesNoSegmentBehind() throws IOException {
        append(started(), 1, "1");
        started(0).close();
        started(0);
        append(started(0), 2, "2");

        assertThat(replayed(0)).containsExactly("[1]", "[2]");
    }

    @Test
    @Promise("R2")
    void aTornTailIsMovedAsideAtEveryLength() throws IOException {
        append(started(), 1, "1");
        append(started(0), 2, "2", "3");
        byte[] whole = records(2);

        for (int length = header(whole) + 1; length < whole.length; length++) {
            Files.write(segment(2), Arrays.copyOf(whole, length));
            FileJournal journal = new FileJournal(directory, system, 1 << 20);
            long last = journal.inspect(OptionalLong.of(0)).lastSequence();
            assertThat(last).isBetween(1L, 3L);
            boolean torn = whole[length - 1] != '\n';
            journal.open();
            journal.close();
            Path aside = path.resolve("journal-00000000000000000002.jsonl.torn-1");
            assertThat(Files.exists(aside)).as("cut to %s bytes", length).isEqualTo(torn);
            Files.deleteIfExists(aside);
            for (long next = 3; next <= 4; next++) {
                Files.deleteIfExists(segment(next));
            }
            NewestSegment.set(directory, 2);
        }
    }

    @Test
    @Promise("R2")
    void nulsThatAForceNeverReachedAreTorn() throws IOException {
        append(started(), 1, "1");
        int good = records(1).length;
        byte[] bytes = Arrays.copyOf(records(1), good + 3000);
        byte[] record = Files.readAllLines(segment(1)).get(1).replace("\"seq\":1", "\"seq\":3").getBytes(UTF_8);
        System.arraycopy(record, 0, bytes, bytes.length - record.length - 100, record.length);
        Files.write(segment(1), bytes);

        FileJournal journal = new FileJournal(directory, system, 1 << 20);
        assertThat(journal.inspect(OptionalLong.of(0)).lastSequence()).isEqualTo(1);
        journal.open();
        assertThat(path.resolve("journal-00000000000000000001.jsonl.torn-1")).hasSize(2900);
        assertThat(segment(1)).hasSize(good);
    }

    @Test
    @Promise("R2")
    void aRecordWhoseLineFeedAloneWasInAnUnwrittenSectorIsTorn() throws IOException {
        FileJournal journal = started();
        append(journal, 1, "1");
        byte[] one = records(1);
        int record = one.length - header(one) - 1;
        append(journal, 2, "1".repeat(1 + Math.floorMod(1 - one.length - record, 512)));
        byte[] bytes = records(1);
        assertThat(bytes.length % 512).isEqualTo(1);
        bytes[bytes.length - 1] = 0;
        Files.write(segment(1), bytes);
        assertThat(replayed(0)).containsExactly("[1]");
    }

    @Test
    void onlyNulsAfterTheLastRecordAreTheEnd() throws IOException {
        append(started(), 1, "1");
        byte[] bytes = records(1);
        Files.write(segment(1), Arrays.copyOf(bytes, bytes.length + 10_000));

        assertThat(replayed(0)).containsExactly("[1]");
        started(0);
        assertThat(path.toFile().list()).noneMatch(name -> name.contains("torn"));
    }

    @Test
    @Promise("R3")
    void everyFlippedBitInAnAcknowledgedRecordStopsTheStartAndChangesNothing() throws IOException {
        FileJournal writer = started();
        append(writer, 1, "1");
        append(writer, 2, "2");
        byte[] good = records(1);
        for (int bit = 0; bit < good.length * 8; bit++) {
            byte[] bad = good.clone();
            bad[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(segment(1), bad);
            FileJournal journal = new FileJournal(directory, system, 1 << 20);
            assertThatThrownBy(() -> journal.inspect(OptionalLong.of(0)))
                    .as("bit %s", bit)
                    .isInstanceOf(JournalDamagedException.class)
                    .hasMessageContainingAll(segment(1).toString(), "byte", "sequence", "Nothing was changed");
            assertThat(Files.readAllBytes(segment(1))).isEqualTo(bad);
        }
    }

    @Test
    @Promise("R3")
    void aSwappedOrMissingLineStopsTheStart() throws IOException {
        FileJournal writer = started();
        append(writer, 1, "1");
        append(writer, 2, "2");
        append(writer, 3, "3");
        List<String> lines = Files.readAllLines(segment(1));

        Files.write(segment(1), List.of(lines.get(0), lines.get(2), lines.get(1), lines.get(3)));
        assertDamaged("not the one of this sequence number", 1);
        Files.write(segment(1), List.of(lines.get(0), lines.get(1), lines.get(3)));
        assertDamaged("not the one of this sequence number", 2);
    }

    @Test
    @Promise("R3")
    void aMissingSegmentStopsTheStart() throws IOException {
        append(started(), 1, "1");
        append(started(0), 2, "2");
        append(started(0), 3, "3");
        Files.delete(segment(2));
        assertDamaged("sequence 2 is missing", 2);
        Files.delete(segment(1));
        assertDamaged("missing", 1);
        Files.delete(segment(3));
        assertDamaged("no journal after it", 1);
    }

    @Test
    @Promise("R3")
    void aSegmentOfAnotherSystemStopsTheStart(@TempDir Path elsewhere) throws IOException {
        DiskDirectory other = new DiskDirectory(elsewhere);
        FileJournal foreign = new FileJournal(other, SystemIdentity.of(other, "main"), 1 << 20);
        foreign.inspect(OptionalLong.empty());
        foreign.open();
        foreign.close();
        append(started(), 1, "1");
        Files.copy(elsewhere.resolve("journal-00000000000000000001.jsonl"), segment(2));

        assertDamaged("belongs to another system", 2);
    }

    /** The stop was killed after it wrote the mark and before it forced it, the next start began a segment, power was cut. */
    @Test
    @Promise("R1")
    void aTornCloseMarkBeforeASegmentThatGoesOnWithTheNextNumberIsNoDamage() throws IOException {
        FileJournal journal = started();
        append(journal, 1, "1");
        byte[] open = records(1);
        journal.close();
        byte[] closed = Files.readAllBytes(segment(1));
        append(started(0), 2, "2");

        for (int length = open.length; length < closed.length; length++) {
            Files.write(segment(1), Arrays.copyOf(closed, length));
            assertThat(replayed(0)).as("%d of %d bytes", length, closed.length).containsExactly("[1]", "[2]");
        }
    }

    @Test
    @Promise("R3")
    void damageInAnEarlierSegmentIsNeverTorn() throws IOException {
        append(started(), 1, "1");
        append(started(0), 2, "2");
        byte[] bytes = records(1);
        Files.write(segment(1), Arrays.copyOf(bytes, bytes.length - 5));

        assertDamaged("not written to its end", 1);
    }

    @Test
    void aFullSegmentIsFollowedByTheNextAndOldOnesAreDropped() throws IOException {
        FileJournal journal = new FileJournal(directory, system, 4096);
        journal.inspect(OptionalLong.empty());
        journal.open();
        for (int i = 1; i <= 200; i++) {
            append(journal, i, Integer.toString(i));
        }
        assertThat(path.toFile().list()).filteredOn(name -> name.startsWith("journal-")).hasSizeGreaterThan(5);
        assertThat(replayed(0)).hasSize(200);

        journal.dropThrough(150);
        assertThat(replayed(150)).hasSize(50).first().isEqualTo("[151]");
        assertThat(segment(1)).doesNotExist();
    }

    @Test
    @Promise("R3")
    void aMissingNewestSegmentIsNoticed() throws IOException {
        append(started(), 1, "1");
        append(started(0), 2, "2");
        Files.delete(segment(2));

        assertThatThrownBy(this::started)
                .isInstanceOf(JournalDamagedException.class)
                .hasMessageContainingAll(segment(2) + ", is missing", "sequence 2", "--cut-at 2");
    }

    @Test
    @Promise("D4")
    void aSegmentThatCannotBeBegunLeavesTheOldOneGrowing() throws IOException {
        AtomicBoolean full = new AtomicBoolean();
        NoRoomForFiles withoutRoom = new NoRoomForFiles(directory, full::get);
        FileJournal journal = new FileJournal(withoutRoom, system, 4096);
        journal.inspect(OptionalLong.empty());
        journal.open();
        full.set(true);
        for (int i = 1; i <= 200; i++) {
            append(journal, i, Integer.toString(i));
        }
        assertThat(replayed(0)).hasSize(200);
        assertThat(directory.list()).filteredOn(name -> name.startsWith("journal-")).hasSize(1);

        full.set(false);
        for (int i = 201; i <= 225; i++) {
            append(journal, i, Integer.toString(i));
        }
        assertThat(replayed(0)).hasSize(225);
        assertThat(directory.list()).filteredOn(name -> name.startsWith("journal-")).hasSize(2);
    }

    @Test
    void aSegmentThatWasDeletedUnderUsIsNoticedBeforeAnybodyIsToldItWasKept() throws IOException {
        FileJournal journal = started();
        append(journal, 1, "1");
        Files.delete(segment(1));
        assertThatThrownBy(() -> append(journal, 2, "2"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("deleted, moved away");
    }

    @Test
    @Promise("R1")
    void aSegmentThatWasReplacedUnderUsIsNoticedBeforeAnybodyIsToldItWasKept() throws IOException {
        FileJournal journal = started();
        append(journal, 1, "1");
        Files.move(Files.copy(segment(1), path.resolve("copy")), segment(1), StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> append(journal, 2, "2"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("replaced");
    }

    @Test
    @Promise("R3")
    void aSegmentThatCannotBeReadStopsTheStart() throws IOException {
        SimulatedDisk disk = new SimulatedDisk();
        FileJournal journal = new FileJournal(disk, system, 1 << 20);
        journal.inspect(OptionalLong.empty());
        journal.open();
        append(journal, 1, "1");
        disk.unreadable = segment(1).getFileName().toString();
        assertThatThrownBy(() -> new FileJournal(disk, system, 1 << 20).inspect(OptionalLong.of(0)))
                .isInstanceOf(JournalDamagedException.class)
                .hasMessageContainingAll(disk.unreadable, "cannot be read", "sequence 1", "--cut-at");
    }

    @Test
    @Promise("R2")
    void startsThatFailForWantOfRoomKeepATornTailOnce() throws IOException {
        SimulatedDisk disk = new SimulatedDisk();
        FileJournal journal = new FileJournal(disk, system, 1 << 20);
        journal.inspect(OptionalLong.empty());
        journal.open();
        append(journal, 1, "1");
        AppendFile torn = disk.append(segment(1).getFileName().toString());
        torn.append("{\"seq\":2".getBytes(UTF_8), 0, 8);
        for (int i = 0; i < 3; i++) {
            disk.observer = operation -> {
                if (operation == SimulatedDisk.Operation.RENAME) {
                    throw new IOException("No space left on device");
                }
            };
            FileJournal next = new FileJournal(disk, system, 1 << 20);
            next.inspect(OptionalLong.of(0));
            assertThatThrownBy(next::open).isInstanceOf(IOException.class);
            disk.observer = operation -> {};
        }
        assertThat(disk.list()).filteredOn(name -> name.contains("torn")).hasSize(1);
    }

    @Test
    void aJournalWithoutItsFirstSnapshotStopsTheStart() throws IOException {
        append(started(), 1, "1");
        FileJournal journal = new FileJournal(directory, system, 1 << 20);
        assertThatThrownBy(() -> journal.inspect(OptionalLong.empty()))
                .isInstanceOf(JournalDamagedException.class)
                .hasMessageContaining("snapshot");
    }

    private FileJournal started() throws IOException {
        FileJournal journal = new FileJournal(directory, system, 1 << 20);
        journal.inspect(OptionalLong.empty());
        journal.open();
        return journal;
    }

    private FileJournal started(long snapshot) throws IOException {
        FileJournal journal = new FileJournal(directory, system, 1 << 20);
        journal.inspect(OptionalLong.of(snapshot));
        journal.open();
        return journal;
    }

    private static void append(FileJournal journal, long first, String... arguments) throws IOException {
        for (int i = 0; i < arguments.length; i++) {
            journal.append(new Transaction(first + i, AT, null, EDIT, ("[" + arguments[i] + "]").getBytes(UTF_8)));
        }
        journal.write();
        journal.force();
    }

    private List<String> replayed(long snapshot) throws IOException {
        FileJournal journal = new FileJournal(directory, system, 1 << 20);
        journal.inspect(OptionalLong.of(snapshot));
        List<String> arguments = new ArrayList<>();
        journal.replay(transaction -> {
            assertThat(transaction.instant()).isEqualTo(AT);
            assertThat(transaction.method()).isEqualTo(EDIT);
            arguments.add(new String(transaction.arguments(), UTF_8));
        });
        return arguments;
    }

    private void assertDamaged(String fault, long sequence) {
        FileJournal journal = new FileJournal(directory, system, 1 << 20);
        assertThatThrownBy(() -> journal.inspect(OptionalLong.of(0)))
                .hasMessageContaining(fault)
                .isInstanceOfSatisfying(
                        JournalDamagedException.class, e -> assertThat(e.sequence()).isEqualTo(sequence));
    }

    private Path segment(long first) {
        return path.resolve(SegmentWriter.FILES.name(first));
    }

    /** What is in a segment before the room that it has reserved. */
    private byte[] records(long first) throws IOException {
        return Files.readString(segment(first)).replaceAll("\n+$", "\n").getBytes(UTF_8);
    }

    private static int header(byte[] segment) {
        int end = 0;
        while (segment[end] != '\n') {
            end++;
        }
        return end;
    }

    /** The same lines with checksums that fit them. */
    private static byte[] resealed(String lines) {
        var out = new dev.copycat.internal.json.JsonOutput(1000);
        for (String line : lines.split("\n")) {
            int from = out.length();
            out.raw(line.substring(0, line.lastIndexOf(",\"crc\"")).getBytes(UTF_8));
            dev.copycat.internal.storage.SealedLine.seal(out, from);
        }
        return Arrays.copyOf(out.array(), out.length());
    }
}

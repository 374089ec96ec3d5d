package dev.copycat.internal.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Promise;
import dev.copycat.internal.engine.MethodName;
import dev.copycat.internal.engine.Transaction;
import dev.copycat.internal.storage.SimulatedDisk;
import dev.copycat.internal.storage.SimulatedDisk.Operation;
import dev.copycat.internal.storage.SystemIdentity;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A segment reserves room, gives it back, and does without it. */
class RoomTest {

    private static final MethodName EDIT = new MethodName("com.acme.Wiki", "edit(String)");
    private static final int FIRST = 1 << 16;
    private static final int LARGEST = 1 << 20;

    private final SimulatedDisk disk = new SimulatedDisk();
    private SystemIdentity system;

    @BeforeEach
    void identify() throws IOException {
        system = SystemIdentity.of(disk, "main");
    }

    @Test
    @Promise("R1")
    void whatAKilledRunLeavesIsReadAndItsRoomIsGivenBackByTheNextStart() throws IOException {
        FileJournal killed = started(1 << 22);
        append(killed, 1, 10);
        append(killed, 2, 10);
        assertThat(room(1)).isBetween(FIRST - 1000, FIRST + 512);
        assertThat(disk.bytes(segment(1)).length % 512).isZero();
        assertThat(text(1).substring(written(1))).isEqualTo("\n".repeat(room(1)));

        FileJournal next = started(1 << 22);
        append(next, 3, 10);
        assertThat(replayed()).containsExactly(1L, 2L, 3L);
        assertThat(disk.bytes(segment(1))).hasSize(written(1));
        assertThat(disk.list()).noneMatch(name -> name.contains("torn"));
    }

    @Test
    void aClosedSegmentHasNone() throws IOException {
        FileJournal journal = started(1 << 22);
        append(journal, 1, 10);
        journal.close();
        assertThat(disk.bytes(segment(1))).hasSize(written(1));
        assertThat(text(1)).contains("{\"close\":1");
    }

    @Test
    void aFullSegmentHasNoneAndWasNeverLongerThanItMayBe() throws IOException {
        FileJournal journal = started(4096);
        append(journal, 1, 10);
        assertThat(disk.bytes(segment(1))).hasSize(4096);
        long last = 1;
        while (disk.list().stream().filter(name -> name.startsWith("journal-")).count() < 2) {
            append(journal, ++last, 10);
        }
        assertThat(disk.bytes(segment(1))).hasSize(written(1)).hasSizeBetween(4096, 4096 + 400);
        assertThat(disk.bytes(segment(last))).hasSize(4096);
    }

    @Test
    void itDoublesWithTheSegmentUpToAMebibyte() throws IOException {
        FileJournal journal = started(1 << 24);
        append(journal, 1, 10);
        assertThat(room(1)).isBetween(FIRST - 400, FIRST + 400);
        append(journal, 2, 3 * FIRST);
        assertThat(room(1)).isLessThan(512);
        append(journal, 3, 600);
        assertThat(room(1)).isBetween(3 * FIRST - 700, 3 * FIRST + 1200);
        append(journal, 4, 2 * LARGEST);
        append(journal, 5, 600);
        assertThat(room(1)).isBetween(LARGEST - 1200, LARGEST);
    }

    @Test
    void onlyWhatFollowsAForceReservesSome() throws IOException {
        FileJournal journal = started(1 << 24);
        journal.append(transaction(1, 10));
        journal.write();
        assertThat(room(1)).isPositive();
        journal.append(transaction(2, 2 * FIRST));
        journal.write();
        assertThat(room(1)).isZero();
    }

    @Test
    @Promise("D4")
    void aDiskThatHasNoneToReserveTakesRecordsAllTheSame() throws IOException {
        FileJournal journal = started(1 << 22);
        int[] appends = {0};
        disk.observer = operation -> {
            if (operation == Operation.APPEND && ++appends[0] == 2) {
                throw new IOException("No space left on device");
            }
        };
        append(journal, 1, 10);
        append(journal, 2, 10);
        assertThat(appends[0]).isGreaterThan(2);
        assertThat(room(1)).isZero();
        assertThat(replayed()).containsExactly(1L, 2L);
    }

    @Test
    @Promise("D4")
    void aRecordThatDoesNotFitIsCutOffWithTheRoom() throws IOException {
        FileJournal journal = started(1 << 22);
        append(journal, 1, 10);
        disk.observer = operation -> {
            if (operation == Operation.APPEND) {
                throw new IOException("No space left on device");
            }
        };
        assertThat(refused(journal, 2)).isTrue();
        assertThat(room(1)).isZero();
        disk.observer = operation -> {};
        append(journal, 2, 10);
        assertThat(room(1)).isPositive();
        assertThat(replayed()).containsExactly(1L, 2L);
    }

    private boolean refused(FileJournal journal, long sequence) {
        try {
            append(journal, sequence, 10);
            return false;
        } catch (IOException nothingKept) {
            return true;
        }
    }

    private FileJournal started(long segmentBytes) throws IOException {
        FileJournal journal = new FileJournal(disk, system, segmentBytes);
        journal.inspect(disk.exists(segment(1)) ? OptionalLong.of(0) : OptionalLong.empty());
        journal.open();
        return journal;
    }

    private static void append(FileJournal journal, long sequence, int length) throws IOException {
        journal.append(transaction(sequence, length));
        journal.write();
        journal.force();
    }

    private static Transaction transaction(long sequence, int length) {
        return new Transaction(sequence, Instant.EPOCH, null, EDIT, ("[\"" + "x".repeat(length) + "\"]").getBytes(UTF_8));
    }

    private List<Long> replayed() throws IOException {
        FileJournal journal = new FileJournal(disk, system, 1 << 20);
        journal.inspect(OptionalLong.of(0));
        List<Long> sequences = new ArrayList<>();
        journal.replay(transaction -> sequences.add(transaction.sequence()));
        return sequences;
    }

    private int room(long first) {
        return disk.bytes(segment(first)).length - written(first);
    }

    private int written(long first) {
        return text(first).stripTrailing().getBytes(UTF_8).length + 1;
    }

    private String text(long first) {
        return new String(disk.bytes(segment(first)), UTF_8);
    }

    private static String segment(long first) {
        return SegmentWriter.FILES.name(first);
    }
}

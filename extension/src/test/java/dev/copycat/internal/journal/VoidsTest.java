package dev.copycat.internal.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.JournalDamagedException;
import dev.copycat.Promise;
import dev.copycat.internal.engine.Journal;
import dev.copycat.internal.engine.MethodName;
import dev.copycat.internal.engine.Transaction;
import dev.copycat.internal.storage.DiskDirectory;
import dev.copycat.internal.storage.SystemIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Promise("D6")
class VoidsTest {

    private static final Instant AT = Instant.parse("2026-11-23T18:00:00Z");

    @TempDir
    private Path path;

    private DiskDirectory directory;
    private SystemIdentity system;

    @BeforeEach
    void writeFourTransactions() throws IOException {
        directory = new DiskDirectory(path);
        system = SystemIdentity.of(directory, "main");
        FileJournal journal = journal();
        journal.inspect(OptionalLong.empty());
        journal.open();
        for (int i = 1; i <= 4; i++) {
            journal.append(transaction(i, "call" + i + "()"));
        }
        journal.write();
        journal.close();
    }

    @Test
    void aVoidedTransactionIsPassedOverAndItsMethodIsNotAskedFor() throws IOException {
        voidTransaction(3);

        FileJournal journal = journal();
        Journal.Tail tail = journal.inspect(OptionalLong.of(0));
        List<Long> replayed = new ArrayList<>();
        journal.replay(transaction -> replayed.add(transaction.sequence()));

        assertThat(replayed).containsExactly(1L, 2L, 4L);
        assertThat(tail.lastSequence()).isEqualTo(4);
        assertThat(tail.methods()).extracting(MethodName::signature).containsExactlyInAnyOrder("call1()", "call2()", "call4()");
    }

    @Test
    void theFileIsOneReadableLine() throws IOException {
        voidTransaction(3);

        String record = Files.readAllLines(segment()).get(3);
        String checksum = record.substring(record.length() - 10, record.length() - 2);
        assertThat(Files.readAllLines(file(3))).hasSize(1).first().asString()
                .startsWith("{\"copycat\":\"void\",\"format\":1,\"system\":\"main\",\"identity\":\"")
                .contains("\"seq\":3,\"record\":\"" + checksum + "\",\"at\":\"2026-11-23T18:00:00Z\",\"crc\":\"");
    }

    @Test
    void everyFlippedBitStopsTheStart() throws IOException {
        voidTransaction(3);
        byte[] good = Files.readAllBytes(file(3));
        for (int bit = 0; bit < good.length * 8; bit++) {
            byte[] bad = good.clone();
            bad[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(file(3), bad);
            assertRefused("checksum is wrong");
        }
    }

    @Test
    void aFileForAnotherSequenceNumberStopsTheStart() throws IOException {
        voidTransaction(3);
        Files.move(file(3), file(2));
        assertRefused("not a void of format 1 of this system and sequence number");
    }

    @Test
    void aFileForAnotherRecordOfThatSequenceNumberStopsTheStart() throws IOException {
        voidTransaction(1);
        Files.delete(segment());
        Files.delete(path.resolve("newest-00000000000000000001.jsonl"));
        FileJournal journal = journal();
        Path aside = Files.move(file(1), path.resolve("aside"));
        journal.inspect(OptionalLong.empty());
        journal.open();
        journal.append(transaction(1, "another()"));
        journal.write();
        journal.close();
        Files.move(aside, file(1));
        assertRefused("another record of that sequence number");
    }

    @Test
    void aVoidForATransactionThatIsNotThereStopsTheStart() throws IOException {
        Entry fifth = new Entry(transaction(5, "call5()"), 1, "{,\"crc\":\"00000000\"}".getBytes(UTF_8), 0, 19);
        Voids.add(directory, system, fifth, AT);
        assertRefused("the journal ends at sequence 4");
    }

    @Test
    void aSnapshotThatHoldsTheTransactionMakesTheFileSuperfluous() throws IOException {
        voidTransaction(3);
        FileJournal journal = journal();
        journal.inspect(OptionalLong.of(3));
        journal.open();
        assertThat(file(3)).exists();

        journal.dropThrough(2);
        assertThat(file(3)).exists();
        journal.dropThrough(3);
        assertThat(file(3)).doesNotExist();
        journal.close();
    }

    private void assertRefused(String fault) throws IOException {
        assertThatThrownBy(() -> journal().inspect(OptionalLong.of(0)))
                .isInstanceOf(JournalDamagedException.class)
                .hasMessageContainingAll(path.toString(), fault, "Nothing was changed");
    }

    private void voidTransaction(long sequence) throws IOException {
        Segment segment = new Segment(segment().getFileName().toString(), 1);
        new JournalCheck(directory, system, 0).verify(segment, 1, OptionalLong.empty(), entry -> {
            if (entry.transaction().sequence() == sequence) {
                try {
                    Voids.add(directory, system, entry, AT);
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }
        });
    }

    private FileJournal journal() {
        return new FileJournal(directory, system, 1 << 20);
    }

    private static Transaction transaction(long sequence, String method) {
        return new Transaction(sequence, AT, null, new MethodName("com.acme.Wiki", method), "[]".getBytes(UTF_8));
    }

    private Path segment() {
        return path.resolve(SegmentWriter.FILES.name(1));
    }

    private Path file(long sequence) {
        return path.resolve(Voids.FILES.name(sequence));
    }
}

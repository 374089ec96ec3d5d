package dev.copycat.internal.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Promise;
import dev.copycat.internal.engine.MethodName;
import dev.copycat.internal.engine.Transaction;
import dev.copycat.internal.journal.Content.Ending;
import dev.copycat.internal.json.JsonOutput;
import dev.copycat.internal.storage.SystemIdentity;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * An acknowledged record, and behind it a batch of three that was written into reserved room and not forced. Of the sectors that
 * the batch is in, a power cut leaves any, and in place of the others what was there: line feeds, or nothing yet (NUL).
 */
class PowerCutInRoomTest {

    private static final MethodName EDIT = new MethodName("com.acme.Wiki", "edit(String)");
    private static final int SECTOR = 512;
    private static final int ROOM = 3 * SECTOR;
    private static final byte[] OLD = {'\n', 0};

    private final RecordWriter records = new RecordWriter();

    /** The bytes of a segment, and where each of its lines ends. */
    private record Written(byte[] bytes, int[] ends) {

        int acknowledged() {
            return ends[1];
        }

        int end() {
            return ends[ends.length - 1];
        }

        /** How many records of the batch another state of the segment holds before one that it does not. */
        int wholeIn(byte[] state) {
            int whole = 0;
            while (2 + whole < ends.length
                    && Arrays.equals(state, ends[1 + whole], ends[2 + whole], bytes, ends[1 + whole], ends[2 + whole])) {
                whole++;
            }
            return whole;
        }
    }

    @Test
    @Promise("R2")
    void anySectorsOfABatchAreTornWhereverItBegins() {
        for (int shift = 0; shift < SECTOR; shift++) {
            Written written = written(shift);
            int first = written.acknowledged() / SECTOR;
            int sectors = (written.end() - 1) / SECTOR - first + 1;
            for (int states = 0; states < Math.pow(1 + OLD.length, sectors); states++) {
                byte[] left = written.bytes().clone();
                for (int i = 0, state = states; i < sectors; i++, state /= 1 + OLD.length) {
                    int from = Math.max(written.acknowledged(), (first + i) * SECTOR);
                    if (state % 3 > 0) {
                        Arrays.fill(left, from, (first + i + 1) * SECTOR, OLD[state % 3 - 1]);
                    }
                }
                assertNotDamaged(written, left);
            }
        }
    }

    @Test
    @Promise("R2")
    void aBatchThatTheProcessHasWrittenInPartIsTornAtEveryByte() {
        Written written = written(0);
        for (int length = written.acknowledged(); length < written.end(); length++) {
            byte[] left = written.bytes().clone();
            Arrays.fill(left, length, left.length, (byte) '\n');
            assertNotDamaged(written, left);
            Arrays.fill(left, written.end() + SECTOR, left.length, (byte) 0);
            assertNotDamaged(written, left);
        }
    }

    @Test
    @Promise("R3")
    void aBitThatFlipsInTheAcknowledgedRecordIsDamageWhateverIsLeftOfTheBatch() {
        Written written = written(300);
        int first = written.acknowledged() / SECTOR;
        int sectors = (written.end() - 1) / SECTOR - first + 1;
        for (int kept = 0; kept < 1 << sectors; kept++) {
            byte[] left = written.bytes().clone();
            for (int i = 0; i < sectors; i++) {
                if ((kept >> i & 1) == 0) {
                    Arrays.fill(left, Math.max(written.acknowledged(), (first + i) * SECTOR), (first + i + 1) * SECTOR, (byte) '\n');
                }
            }
            for (int bit = 8 * written.ends()[0]; bit < 8 * written.acknowledged(); bit++) {
                left[bit / 8] ^= (byte) (1 << bit % 8);
                assertThat(read(left).ending()).as("sectors %s, bit %s", kept, bit).isEqualTo(Ending.DAMAGED);
                left[bit / 8] ^= (byte) (1 << bit % 8);
            }
        }
    }

    @Test
    @Promise("R3")
    void aBitThatFlipsInTheRoomLosesNothing() {
        Written written = written(0);
        for (int bit = 8 * written.end(); bit < 8 * written.bytes().length; bit++) {
            byte[] flipped = written.bytes().clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(read(flipped).next()).as("bit %s", bit).isEqualTo(5);
        }
    }

    private void assertNotDamaged(Written written, byte[] left) {
        Content content = read(left);
        assertThat(content.ending()).as(() -> new String(left, UTF_8)).isIn(Ending.PLAIN, Ending.TORN);
        assertThat(content.next()).isEqualTo(2 + written.wholeIn(left));
    }

    private static Content read(byte[] segment) {
        SegmentReader reader = new SegmentReader(segment);
        assertThat(reader.header()).isPresent();
        return reader.records(entry -> {});
    }

    /** The acknowledged record is longer by so many bytes, so that the batch begins elsewhere in its sector. */
    private Written written(int shift) {
        JsonOutput out = new JsonOutput(1 << 13);
        int[] ends = new int[5];
        RecordFormat.header(out, new SystemIdentity("main", "1"), 1);
        ends[0] = out.length();
        int[] lengths = {shift, 30, 700, 100};
        for (int i = 0; i < lengths.length; i++) {
            byte[] arguments = ("[\"" + "x".repeat(lengths[i]) + "\"]").getBytes(UTF_8);
            records.write(out, new Transaction(i + 1, Instant.EPOCH, null, EDIT, arguments), Math.min(i + 1, 2));
            ends[i + 1] = out.length();
        }
        byte[] bytes = Arrays.copyOf(out.array(), out.length() / SECTOR * SECTOR + ROOM);
        Arrays.fill(bytes, out.length(), bytes.length, (byte) '\n');
        return new Written(bytes, ends);
    }
}

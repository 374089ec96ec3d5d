package dev.copycat.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.DirectoryUnavailableException;
import dev.copycat.Durability;
import dev.copycat.JournalDamagedException;
import dev.copycat.Promise;
import dev.copycat.SilentLog;
import dev.copycat.SnapshotDamagedException;
import dev.copycat.internal.engine.SimulatedSystem.Outcome;
import dev.copycat.internal.storage.SimulatedDisk;
import dev.copycat.internal.storage.SimulatedDisk.Operation;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every bit of every file flipped and every file cut at every byte: refused, or nothing acknowledged is lost. */
@Promise({"R2", "R3", "R4"})
@ExtendWith(SilentLog.class)
class CorruptionTest {

    private static final int RESERVE_PLACES = 16;

    private final SimulatedDisk disk = new SimulatedDisk();
    private int acknowledged;
    private int sent;
    private int changes;
    private int refused;
    private int served;

    /** Two snapshots, a segment ended in order, two full ones, and one that was killed before its only batch was forced. */
    private void live() throws IOException {
        SimulatedSystem first = start();
        transact(first, 3);
        first.takeSnapshot();
        transact(first, 2);
        first.stop();
        SimulatedSystem second = start();
        for (int i = 0; i < 12; i++) {
            transact(second, 3);
        }
        SimulatedSystem third = start();
        disk.observer = operation -> {
            if (operation == Operation.FORCE) {
                throw new IllegalStateException("killed");
            }
        };
        assertThat(third.call(List.of(sent, sent + 1, sent + 2), 10)).containsOnly(Outcome.UNKNOWN);
        disk.observer = operation -> {};
        sent += 3;
    }

    private SimulatedSystem start() throws IOException {
        return new SimulatedSystem(disk).with(Durability.FORCE);
    }

    private void transact(SimulatedSystem system, int calls) {
        List<Integer> batch = IntStream.range(sent, sent + calls).boxed().toList();
        assertThat(system.call(batch, 100)).containsOnly(Outcome.RAN);
        sent += calls;
        acknowledged = sent;
    }

    @Test
    void everyBitFlipped() throws IOException {
        live();
        assertThat(disk.list().stream().filter(name -> name.startsWith("journal-"))).hasSizeGreaterThan(4);
        for (String name : disk.list()) {
            byte[] bytes = disk.bytes(name);
            for (int place : places(bytes)) {
                for (int bit = 0; bit < 8; bit++) {
                    byte[] flipped = bytes.clone();
                    flipped[place] ^= (byte) (1 << bit);
                    judge(name, flipped, "byte " + place + ", bit " + bit);
                }
            }
        }
        count("a bit flipped, each of every file");
    }

    @Test
    void everyFileCutAtEveryByte() throws IOException {
        live();
        for (String name : disk.list()) {
            byte[] bytes = disk.bytes(name);
            for (int length : places(bytes)) {
                judge(name, Arrays.copyOf(bytes, length), "cut at " + length);
            }
        }
        count("a file cut, at each byte of every file");
    }

    @Test
    void everyFileMissing() throws IOException {
        live();
        for (String name : disk.list()) {
            SimulatedDisk without = disk.copy();
            without.delete(name);
            judge(without, name + " missing");
        }
        count("a file missing, each");
    }

    /** Every byte that was written, and of the room that is reserved behind it the beginning and the end. */
    private static int[] places(byte[] bytes) {
        int written = bytes.length;
        while (written > 1 && bytes[written - 2] == '\n') {
            written--;
        }
        int beginning = Math.min(written + RESERVE_PLACES, bytes.length);
        int end = Math.max(beginning, bytes.length - RESERVE_PLACES);
        return IntStream.concat(IntStream.range(0, beginning), IntStream.range(end, bytes.length)).toArray();
    }

    private void judge(String name, byte[] content, String change) {
        SimulatedDisk changed = disk.copy();
        changed.add(name, content);
        judge(changed, name + ", " + change);
    }

    private void judge(SimulatedDisk changed, String change) {
        changed.observer = operation -> changes += operation == Operation.FORCE_DIRECTORY ? 0 : 1;
        changes = 0;
        try {
            List<Integer> entries = new SimulatedSystem(changed).entries();
            assertThat(entries).as(change).hasSizeBetween(acknowledged, sent);
            assertThat(entries).as(change).isEqualTo(IntStream.range(0, entries.size()).boxed().toList());
            served++;
        } catch (JournalDamagedException | SnapshotDamagedException | DirectoryUnavailableException expected) {
            assertThat(changes).as("operations that changed the disk, " + change).isZero();
            refused++;
        } catch (IOException | RuntimeException other) {
            throw new AssertionError(change, other);
        }
    }

    private void count(String fault) {
        assertThat(refused).isPositive();
        assertThat(served).isPositive();
        CrashSafety.write(fault + ": refused", refused);
        CrashSafety.write(fault + ": started, nothing acknowledged lost", served);
    }
}

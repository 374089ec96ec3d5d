package dev.copycat.internal.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.Promise;
import dev.copycat.internal.engine.MethodName;
import dev.copycat.internal.engine.Transaction;
import dev.copycat.internal.storage.SimulatedDisk;
import dev.copycat.internal.storage.SimulatedDisk.Operation;
import dev.copycat.internal.storage.SystemIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With {@code durability=write} the disk begins before a segment is full, so that nobody waits for all of it then. */
class LongUnforcedSegmentTest {

    private static final MethodName EDIT = new MethodName("com.acme.Wiki", "edit(String)");
    private static final int MEBIBYTE = 1 << 20;

    private final SimulatedDisk disk = new SimulatedDisk();
    private FileJournal journal;
    private long sequence;
    private int begun;

    @BeforeEach
    void start() throws IOException {
        journal = new FileJournal(disk, SystemIdentity.of(disk, "main"), 1 << 26);
        journal.inspect(OptionalLong.empty());
        journal.open();
        disk.observer = operation -> begun += operation == Operation.FORCE_AHEAD ? 1 : 0;
    }

    @Test
    void theDiskIsSetToWorkEveryFourMebibytes() throws IOException {
        for (int mebibytes = 1; mebibytes <= 12; mebibytes++) {
            write();
            assertThat(begun).isEqualTo(mebibytes / 4);
        }
    }

    @Test
    void whatIsForcedAnywayIsNotForcedAhead() throws IOException {
        for (int mebibytes = 1; mebibytes <= 12; mebibytes++) {
            write();
            journal.force();
        }
        assertThat(begun).isZero();
    }

    @Test
    @Promise("D3")
    void ifThatFailsItIsUnknownWhatTheDiskHas() throws IOException {
        write();
        write();
        write();
        disk.observer = operation -> {
            if (operation == Operation.FORCE_AHEAD) {
                throw new IOException("Input/output error");
            }
        };
        assertThatThrownBy(this::write).isInstanceOf(UncheckedIOException.class).hasMessageContaining("Input/output error");
    }

    private void write() throws IOException {
        byte[] arguments = ("[\"" + "x".repeat(MEBIBYTE) + "\"]").getBytes(UTF_8);
        journal.append(new Transaction(++sequence, Instant.EPOCH, null, EDIT, arguments));
        journal.write();
    }
}

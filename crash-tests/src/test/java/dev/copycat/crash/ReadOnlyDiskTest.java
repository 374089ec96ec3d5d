package dev.copycat.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.crash.Acknowledgements.End;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file system that the kernel makes read-only under a running system, as after an error of its disk. */
@Promise({"D3", "D4", "R1", "R6"})
class ReadOnlyDiskTest {

    @TempDir
    private Path home;

    @BeforeEach
    void need(@TempDir Path scratch) {
        Need.root();
        Need.loopMounts(scratch);
    }

    @Test
    void callsAreRefusedAndQueriesAnswerAndARestartOnTheMendedDiskHasAllThatWasAcknowledged() throws IOException {
        Path log = home.resolve("log");
        try (FileSystem disk = FileSystem.ext4(home, PowerCut.NOTHING_BY_ITSELF);
                LedgerProcess process = LedgerProcess.begin(Build.WHOLE);
                Examination examination = new Examination(Build.WHOLE, home);
                Tally tally = new Tally("read-only")) {
            Path data = disk.path().resolve("data");
            process.start(data, 50, true).filter(words -> words.startsWith("started")).orElseThrow();
            process.work(log, Load.small(1));
            long before = Acknowledgements.read(log).count(End.ACKED);

            disk.makeReadOnly();
            process.work(log, Load.small(2));
            Acknowledgements after = Acknowledgements.read(log);
            assertThat(after.calls()).extracting(Acknowledgements.Seen::end).containsOnly(End.ACKED, End.REFUSED, End.UNKNOWN);
            assertThat(after.count(End.ACKED)).isEqualTo(before).isPositive();
            assertThat(process.takeSnapshot(log)).hasValueSatisfying(answer -> assertThat(answer).doesNotStartWith("snapshot"));
            List<String> live = process.entries(home.resolve("live")).orElseThrow();
            assertThat(live).hasSize((int) before);

            disk.repair(process);
            List<String> violations = examination.examine(new Aftermath(data, log, live));
            tally.count("file system made read-only, then mended", violations.isEmpty());
            assertThat(violations).isEmpty();
        }
    }
}

package dev.copycat.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.crash.Acknowledgements.End;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file system that is full, and then has space again. */
@Promise({"D4", "R1", "R2"})
class FullDiskTest {

    private static Tally tally;

    @TempDir
    private Path home;

    @BeforeAll
    static void beginCount() {
        tally = new Tally("full-disk");
    }

    @BeforeEach
    void need(@TempDir Path scratch) {
        Need.root();
        Need.tmpfs(scratch);
    }

    @AfterAll
    static void count() throws IOException {
        tally.close();
    }

    @Test
    void callsAreRefusedAndQueriesAnswerUntilThereIsSpaceAgain() {
        try (FullDisk full = new FullDisk(Build.WHOLE, home)) {
            full.start();
            long before = full.work(1).count(End.ACKED);

            full.fill();
            Acknowledgements refused = full.work(2);
            assertThat(refused.count(End.REFUSED)).isPositive();
            assertThat(refused.count(End.UNKNOWN)).isZero();
            assertThat(full.takesSnapshot()).isFalse();
            assertThat(full.entries()).hasSize((int) refused.count(End.ACKED)).hasSizeGreaterThanOrEqualTo((int) before);

            full.free();
            Acknowledgements healed = full.work(3);
            assertThat(healed.count(End.REFUSED)).isEqualTo(refused.count(End.REFUSED));
            assertThat(full.takesSnapshot()).isTrue();

            judge("disk full, then freed", full.killAndExamine());
        }
    }

    @Test
    void aRecordThatDidNotFitIsMovedAsideIfTheProcessDiesBeforeItIsCutOff() {
        Need.strace();
        try (FullDisk full = new FullDisk(Build.WHOLE, home)) {
            judge("disk full and kill -9 in the middle of a record", full.tornTail());
        }
    }

    private static void judge(String fault, List<String> violations) {
        tally.count(fault, violations.isEmpty());
        assertThat(violations).isEmpty();
    }
}

package dev.copycat.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A disk that loses its power. {@code -Dseed=…} repeats after how many acknowledgements. */
@Promise({"D1", "D3", "R1", "R2", "S2"})
class PowerCutTest {

    private static final int ROUNDS = Boolean.getBoolean("crash.long") ? 100 : 3;

    private static Tally tally;

    private final long seed = Long.getLong("seed", new Random().nextLong());

    @TempDir
    private Path home;

    @BeforeAll
    static void beginCount() {
        tally = new Tally("power-cuts");
    }

    @BeforeEach
    void need(@TempDir Path scratch) {
        Need.root();
        Need.loopMounts(scratch);
    }

    @AfterAll
    static void count() throws IOException {
        tally.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {PowerCut.NOTHING_BY_ITSELF, "commit=1"})
    void everyAcknowledgedCallSurvivesCutAfterCut(String mountOptions) {
        System.out.println("PowerCutTest: -Dseed=" + seed);
        Random random = new Random(seed);
        try (PowerCut power = new PowerCut(Build.WHOLE, home, mountOptions)) {
            for (int round = 0; round < ROUNDS; round++) {
                judge("power cut under load", power.underLoad(1 + random.nextInt(200)));
            }
            assertThat(power.acknowledged()).isPositive();
        }
    }

    @Test
    void anAcknowledgedSnapshotSurvives() {
        try (PowerCut power = new PowerCut(Build.WHOLE, home, PowerCut.NOTHING_BY_ITSELF)) {
            judge("power cut after a snapshot", power.afterSnapshot());
        }
    }

    @Test
    void afterAFailedForceNobodyIsToldALie() {
        Need.strace();
        try (PowerCut power = new PowerCut(Build.WHOLE, home, PowerCut.NOTHING_BY_ITSELF)) {
            judge("power cut after a failed force", power.afterFailedForce());
        }
    }

    private void judge(String fault, List<String> violations) {
        tally.count(fault, violations.isEmpty());
        assertThat(violations).as("-Dseed=" + seed).isEmpty();
    }
}

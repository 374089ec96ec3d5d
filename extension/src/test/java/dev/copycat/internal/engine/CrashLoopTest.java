package dev.copycat.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.Durability;
import dev.copycat.Promise;
import dev.copycat.SilentLog;
import dev.copycat.internal.engine.DiskFault.Duration;
import dev.copycat.internal.storage.SimulatedDisk;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Power cuts at every operation of a simulated disk, and again during the recovery; faults; and builds that must be caught. */
@ExtendWith(SilentLog.class)
class CrashLoopTest {

    /** States after a power cut to recover; a million takes about a minute. */
    private static final long STATES = Long.getLong("crash.states", 1_000_000);

    @Test
    @Promise({"R1", "R4", "R6", "D1", "D2", "S2"})
    void noCrashLosesWhatWasAcknowledged() {
        long states = 0;
        long fallbacks = 0;
        for (long seed = 0; states < STATES / 2; seed++) {
            CrashLoop life = new CrashLoop(seed, durability(seed));
            states += life.run();
            fallbacks += life.fallbacks();
        }
        assertThat(states).isGreaterThanOrEqualTo(STATES / 2);
        assertThat(fallbacks).isPositive();
        CrashSafety.write("power cut or kill at every operation and during recovery (simulated disk)", states);
        CrashSafety.write("the same with the newest snapshot damaged (simulated disk)", fallbacks);
    }

    @Test
    @Promise({"D3", "D4", "R1"})
    void noFaultOfAnOperationLosesWhatWasAcknowledged() {
        long states = 0;
        long faults = 0;
        for (long seed = 1_000_000; states < STATES / 2; seed++) {
            CrashLoop whole = new CrashLoop(seed, durability(seed));
            whole.outcomes = 0;
            whole.run();
            for (int operation = 0; operation < whole.operations(); operation++) {
                for (Duration duration : Duration.values()) {
                    CrashLoop faulty = new CrashLoop(seed, durability(seed));
                    faulty.oneIn = 16;
                    states += faulty.run(new DiskFault(operation, duration));
                    faults++;
                }
            }
        }
        assertThat(states).isGreaterThanOrEqualTo(STATES / 2);
        CrashSafety.write("an operation of the disk fails, once, for a while or from then on (simulated disk)", faults);
        CrashSafety.write("power cut or kill at an operation after such a fault (simulated disk)", states);
    }

    private static Durability durability(long seed) {
        return seed % 4 == 3 ? Durability.WRITE : Durability.FORCE;
    }

    /** What would be worth nothing if it went unnoticed. */
    enum Broken {
        FORCE_OF_A_FILE_DOES_NOTHING(disk -> disk.forcesNothing = true),
        FORCE_OF_THE_DIRECTORY_DOES_NOTHING(disk -> disk.forcesNoNames = true),
        A_TORN_TAIL_IS_NOT_CUT_OFF(disk -> disk.replacesNothing = true),
        A_FAILED_FORCE_IS_TRUSTED(disk -> disk.trustsFailedForces = true),
        A_BAD_RECORD_IS_SKIPPED(disk -> disk.segments = RecordSkipping::withoutBadRecords),
        A_SNAPSHOT_IS_AHEAD_OF_ITS_JOURNAL(disk -> {});

        private final Consumer<SimulatedDisk> breaking;

        Broken(Consumer<SimulatedDisk> breaking) {
            this.breaking = breaking;
        }

        private void live(long seed) {
            boolean ahead = this == A_SNAPSHOT_IS_AHEAD_OF_ITS_JOURNAL;
            CrashLoop life = new CrashLoop(seed, ahead ? Durability.WRITE : Durability.FORCE);
            life.takesSnapshotsAtOnce = ahead;
            life.breaking = breaking;
            life.run(this == A_FAILED_FORCE_IS_TRUSTED ? new DiskFault(40, Duration.THIS_KIND_FOR_EVER) : DiskFault.NONE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBrokenBuildIsCaught(Broken broken) {
        assertThatThrownBy(() -> {
                    for (long seed = 0; seed < 500; seed++) {
                        broken.live(seed);
                    }
                })
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("seed ");
        CrashSafety.write("control caught, simulated disk: " + broken.name().toLowerCase(Locale.ROOT).replace('_', ' '), 1);
    }
}

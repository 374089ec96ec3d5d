package dev.copycat.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.Promise;
import dev.copycat.internal.storage.SimulatedDisk;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Power cuts at every operation of a simulated disk, and again during the recovery; faults; and builds that must be caught. */
class CrashLoopTest {

    private static final Logger LOG = Logger.getLogger("dev.copycat");
    /** States after a power cut to recover; a million takes about a minute. */
    private static final long STATES = Long.getLong("crash.states", 1_000_000);

    @BeforeAll
    static void silence() {
        LOG.setLevel(Level.OFF);
    }

    @AfterAll
    static void speak() {
        LOG.setLevel(null);
    }

    @Test
    @Promise({"R1", "R6", "D1", "S2"})
    void noPowerCutLosesWhatWasAcknowledged() {
        long states = 0;
        for (long seed = 0; states < STATES / 2; seed++) {
            states += new CrashLoop(seed).run();
        }
        assertThat(states).isGreaterThanOrEqualTo(STATES / 2);
        CrashSafety.write("power cut at every operation and during recovery (simulated disk)", states);
    }

    @Test
    @Promise({"D3", "D4", "R1"})
    void noFaultOfAnOperationLosesWhatWasAcknowledged() {
        long states = 0;
        long faults = 0;
        for (long seed = 1_000_000; states < STATES / 2; seed++) {
            CrashLoop whole = new CrashLoop(seed);
            whole.outcomes = 0;
            whole.run();
            for (int operation = 0; operation < whole.operations(); operation++) {
                for (boolean forEver : new boolean[] {false, true}) {
                    CrashLoop faulty = new CrashLoop(seed);
                    faulty.failAt = operation;
                    faulty.forEver = forEver;
                    faulty.outcomes = 1;
                    states += faulty.run();
                    faults++;
                }
            }
        }
        assertThat(states).isGreaterThanOrEqualTo(STATES / 2);
        CrashSafety.write("an operation of the disk fails, once or from then on (simulated disk)", faults);
        CrashSafety.write("power cut at an operation after such a fault (simulated disk)", states);
    }

    /** What would be worth nothing if it went unnoticed. */
    enum Broken {
        FORCE_OF_A_FILE_DOES_NOTHING(life -> life.breaking = disk -> disk.forcesNothing = true),
        FORCE_OF_THE_DIRECTORY_DOES_NOTHING(life -> life.breaking = disk -> disk.forcesNoNames = true),
        A_TORN_TAIL_IS_NOT_CUT_OFF(life -> life.breaking = disk -> disk.replacesNothing = true),
        A_FAILED_FORCE_IS_TRUSTED(life -> {
            life.trustsAFailedForce = true;
            life.failAt = 40;
        });

        private final Consumer<CrashLoop> breaking;

        Broken(Consumer<CrashLoop> breaking) {
            this.breaking = breaking;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBrokenBuildIsCaught(Broken broken) {
        assertThatThrownBy(() -> {
                    for (long seed = 0; seed < 500; seed++) {
                        CrashLoop life = new CrashLoop(seed);
                        broken.breaking.accept(life);
                        life.run();
                    }
                })
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("seed ");
        CrashSafety.write("control caught, simulated disk: " + broken.name().toLowerCase(Locale.ROOT).replace('_', ' '), 1);
    }
}

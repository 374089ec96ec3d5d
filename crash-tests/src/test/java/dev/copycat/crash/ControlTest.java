package dev.copycat.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Five ways to lose data that the other tests here must notice: the same faults on builds that are broken on purpose. */
class ControlTest {

    private static Tally tally;

    @TempDir
    private Path home;

    @BeforeAll
    static void beginCount() {
        tally = new Tally("controls");
    }

    @BeforeEach
    void need(@TempDir Path scratch) {
        Need.root();
        Need.strace();
        Need.loopMounts(scratch);
        Need.tmpfs(scratch);
    }

    @AfterAll
    static void count() throws IOException {
        tally.close();
    }

    @Test
    void aForceThatDoesNothingIsNoticed() {
        Build build = Build.WHOLE.preloading(Need.eatMyData());
        try (PowerCut power = new PowerCut(build, home, PowerCut.NOTHING_BY_ITSELF)) {
            caught("libeatmydata", power.underLoad(50), "lost: acked");
        }
    }

    /** On ext4 the next force of any file saves the names too: only a name that nothing follows is lost. */
    @Test
    void aMissingForceOfTheDirectoryIsNoticed() {
        try (PowerCut power = new PowerCut(broken(BrokenBuild.NO_DIRECTORY_FORCE), home, PowerCut.NOTHING_BY_ITSELF)) {
            caught("no directory force", power.afterSnapshot(), "lost: the snapshot");
        }
    }

    @Test
    void goingOnAfterAFailedForceIsNoticed() {
        Build build = broken(BrokenBuild.GOING_ON_AFTER_A_FAILED_FORCE);
        try (PowerCut power = new PowerCut(build, home, PowerCut.NOTHING_BY_ITSELF)) {
            caught("going on after a failed force", power.afterFailedForce(), "lost: acked");
        }
    }

    @Test
    void appendingToATornSegmentIsNoticed() {
        try (FullDisk full = new FullDisk(broken(BrokenBuild.APPENDING_TO_A_TORN_SEGMENT), home)) {
            caught("appending to a torn segment", full.tornTail(), "refused");
        }
    }

    @Test
    void skippingABadRecordIsNoticed() {
        try (BadSector bad = new BadSector(broken(BrokenBuild.SKIPPING_A_BAD_RECORD), home)) {
            caught("skipping a bad record", bad.damage(), "lost: acked");
        }
    }

    private Build broken(BrokenBuild mistake) {
        return mistake.compile(home.resolve("broken"));
    }

    private static void caught(String control, List<String> violations, String sign) {
        boolean caught = violations.stream().anyMatch(violation -> violation.startsWith(sign));
        tally.count("control caught: " + control, caught);
        assertThat(violations).as(control).anyMatch(violation -> violation.startsWith(sign));
    }
}

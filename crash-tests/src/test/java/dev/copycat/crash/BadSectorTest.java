package dev.copycat.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is not there as it was, or cannot be read any more. */
@Promise({"R3"})
class BadSectorTest {

    @TempDir
    private Path home;

    @Test
    @Promise("R4")
    void aNewestSnapshotThatCannotBeReadIsPassedOver() throws IOException {
        Need.strace();
        try (BadSector bad = new BadSector(Build.WHOLE, home); Tally tally = new Tally("unreadable-snapshot")) {
            List<String> violations = bad.unreadableSnapshot();
            tally.count("EIO at every read of the newest snapshot: the one before serves", violations.isEmpty());
            assertThat(violations).isEmpty();
        }
    }

    @Test
    void theStartIsRefusedAndNothingIsChanged() throws IOException {
        try (BadSector bad = new BadSector(Build.WHOLE, home); Tally tally = new Tally("bad-sector")) {
            List<String> words = bad.damage();
            boolean refused = words.size() == 1 && words.get(0).startsWith("refused");
            tally.count("a bit of an acknowledged record turned: start refused, nothing changed", refused);
            assertThat(words).singleElement().asString().startsWith("refused")
                    .contains("journal-00000000000000000001.jsonl", "is damaged at byte", "(sequence 1)", "Nothing was changed");
        }
    }
}

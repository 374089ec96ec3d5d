package dev.copycat.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TraceTest {

    private static final String BEGIN = "7 openat(AT_FDCWD, \"/d/wiki-marks/first-transaction\", O_WRONLY|O_CREAT|O_EXCL, 0666) = 9</d/x>";
    private static final String END = "7 openat(AT_FDCWD, \"/d/wiki-marks/last-transaction\", O_WRONLY|O_CREAT|O_EXCL, 0666) = 9</d/x>";

    @Test
    void countsForcesBetweenTheMarks() {
        assertThat(Trace.read(List.of("7 fsync(5</d/a>) = 0", BEGIN, "7 fdatasync(5</d/a> <unfinished ...>",
                "7 <... fdatasync resumed>) = 0", "8  msync(0x7f0000, 4096, MS_SYNC) = 0", END, "7 fsync(5</d/a>) = 0")).syncs())
                .isEqualTo(2);
    }

    @Test
    void countsWritesToFilesThatForceByThemselves() {
        assertThat(Trace.read(List.of("7 openat(AT_FDCWD, \"/d/a\", O_RDWR|O_CREAT|O_DSYNC, 0666) = 5</d/a>", BEGIN,
                "7 pwrite64(5</d/a>, \"\"..., 200, 0) = 200", "7 write(6</d/b>, \"\"..., 200) = 200", END)).syncs())
                .isEqualTo(1);
    }
}

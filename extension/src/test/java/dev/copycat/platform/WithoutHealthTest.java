package dev.copycat.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Promise;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** MicroProfile Health may be missing, or be there without anybody who asks; {@code HealthTest} has the rest. */
@Promise("O4")
class WithoutHealthTest {

    @TempDir
    private Path directory;

    @Test
    void itRunsWhereNobodyAsksForHealth() throws Exception {
        assertThat(OneCall.run(directory)).contains("counted 1").doesNotContain("MicroProfile Health: null");
    }

    @Test
    void itRunsWithoutTheApi() throws Exception {
        assertThat(OneCall.run(directory, jar -> !jar.contains("microprofile"))).contains("counted 1", "MicroProfile Health: null");
    }
}

package dev.copycat.tck.tomcat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.tck.Promise;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Copycat's jar in an application that has no CDI. */
@Promise("M7")
class WithoutCdiTest {

    @Test
    void nothingIsInjectedAndNothingIsKept() throws Exception {
        Path base = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "without-cdi-");
        List<Path> own = List.of(TomcatProcess.copycat());
        try (TomcatProcess server = TomcatProcess.start(base, List.of(), own, "one")) {
            assertThat(server.visit("one")).isEqualTo("nobody counts");
            assertThat(server.output()).doesNotContain("SEVERE", "Exception");
        }
        assertThat(base.resolve("copycat")).doesNotExist();
    }
}

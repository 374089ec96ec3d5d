package dev.copycat.tck.tomcat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.tck.Promise;
import dev.copycat.tck.server.TomcatServer;
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
        VisitsApplication one = new VisitsApplication("one");
        try (TomcatServer server = new TomcatServer(Files.createDirectory(base.resolve("server")))) {
            one.addTo(server, base, List.of(VisitsApplication.copycat()));
            server.start();
            assertThat(one.visit(server)).isEqualTo("nobody counts");
            assertThat(server.log())
                    .contains("WARNING", "Copycat's jar is in the web application \"/one\", which has no CDI: nothing is kept")
                    .doesNotContain("SEVERE", "Exception");
            assertThat(server.data("one")).doesNotExist();
        }
    }
}

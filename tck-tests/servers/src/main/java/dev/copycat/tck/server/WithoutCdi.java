package dev.copycat.tck.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Copycat's jar in an application that has no CDI. A child whose server can be without has a subclass of this. */
public abstract class WithoutCdi {

    private static final String TOLD = "Copycat's jar is in the web application \"/one\", which has no CDI: nothing is kept";

    /** For subclasses. */
    protected WithoutCdi() {}

    /**
     * The server.
     *
     * @param base an empty directory
     * @return one that brings no CDI
     * @throws IOException if it cannot be prepared
     */
    protected Server server(Path base) throws IOException {
        return ServerUnderTest.on(base);
    }

    @Test
    void nothingIsInjectedAndNothingIsKept() throws Exception {
        Path base = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "without-cdi-");
        VisitsApplication one = new VisitsApplication("one", base);
        try (Server server = server(Files.createDirectory(base.resolve("server")))) {
            one.addTo(server, "annotated", List.of(VisitsApplication.copycat()));
            server.start();
            assertThat(one.visit(server)).isEqualTo("nobody counts");
            server.awaitInLog(List.of(TOLD));
            assertThat(server.log().lines().filter(line -> line.contains(TOLD))).singleElement().asString().contains("WARNING");
            assertThat(server.log()).doesNotContain("SEVERE", "[ERROR", "Exception");
            assertThat(server.data("one")).doesNotExist();
        }
    }
}

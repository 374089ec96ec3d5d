package dev.copycat.tck.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An application with CDI that does not bring JSON-B, on a servlet container. A child for such a one has a subclass of this. */
public abstract class WithoutProvider {

    /** For subclasses. */
    protected WithoutProvider() {}

    @Test
    void isToldWhatNeedsItAndWhatToDo() throws Exception {
        Path base = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "without-provider-");
        List<Path> jars = new ArrayList<>(VisitsApplication.platform());
        assertThat(jars.removeIf(jar -> jar.getFileName().toString().matches("(yasson|johnzon|parsson).*"))).isTrue();
        jars.add(VisitsApplication.copycat());
        try (Server server = ServerUnderTest.on(Files.createDirectory(base.resolve("server")))) {
            new VisitsApplication("one", base).addTo(server, "annotated", jars, Guests.class);
            List<String> refusal =
                    List.of("Guests.add(java.util.List)", "there is no JSON-B provider here", "org.eclipse:yasson");
            server.startUntil(refusal);
            server.awaitInLog(refusal);
            assertThat(server.data("one").resolve("main")).isEmptyDirectory();
        }
    }
}

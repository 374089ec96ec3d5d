package dev.copycat.tck.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Copycat's jar among the libraries of a server, under two applications. A child whose server has a directory for such libraries
 * has a subclass of this.
 */
public abstract class SharedLibrary {

    private final String discovery;
    private VisitsApplication one;
    private VisitsApplication two;
    private Server server;

    /**
     * For subclasses.
     *
     * @param discovery the {@code bean-discovery-mode} with which prevalent classes are found, {@code annotated} or {@code all}
     */
    protected SharedLibrary(String discovery) {
        this.discovery = discovery;
    }

    /**
     * The CDI and the JSON-B that a servlet container adds to applications.
     *
     * @return their jars
     * @throws IOException if they cannot be found
     */
    protected static List<Path> platform() throws IOException {
        return VisitsApplication.platform();
    }

    /**
     * What Copycat needs there beside it.
     *
     * @return jars; none if the server has CDI and JSON-B
     * @throws IOException if they cannot be found
     */
    protected List<Path> beside() throws IOException {
        return List.of();
    }

    @BeforeEach
    void prepare() throws Exception {
        Path base = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "shared-library-");
        server = ServerUnderTest.on(Files.createDirectory(base.resolve("server")));
        server.share(VisitsApplication.copycat());
        one = new VisitsApplication("one", base);
        two = new VisitsApplication("two", base);
    }

    @AfterEach
    void end() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void eachApplicationIsRestoredForItself() throws Exception {
        for (Path jar : beside()) {
            server.share(jar);
        }
        one.addTo(server, discovery, List.of());
        two.addTo(server, discovery, List.of());
        server.start();
        assertThat(one.visit(server)).isEqualTo("visit 1");
        assertThat(two.visit(server)).isEqualTo("visit 1");
        assertThat(two.visit(server)).isEqualTo("visit 2");

        server.kill();
        server.start();
        assertThat(one.visit(server)).isEqualTo("visit 2");
        assertThat(two.visit(server)).isEqualTo("visit 3");
        assertThat(one.files(server).records("count")).hasSize(2);
        assertThat(two.files(server).records("count")).hasSize(3);
    }

    /**
     * Alone there it cannot see the CDI and the JSON-B that an application has.
     *
     * @param jars those of the application
     * @throws Exception if it is not refused
     */
    protected final void requireRefusalOf(List<Path> jars) throws Exception {
        one.addTo(server, discovery, jars);
        server.startUntil(List.of("NoClassDefFoundError: jakarta/enterprise"));
        assertThat(server.data("one")).doesNotExist();
    }
}

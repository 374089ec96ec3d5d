package dev.copycat.tck.tomcat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.SystemFiles;
import dev.copycat.tck.server.TomcatServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Copycat's jar among the libraries of the server, under two applications. */
@Promise("D7")
class SharedLibraryTest {

    private final VisitsApplication one = new VisitsApplication("one");
    private final VisitsApplication two = new VisitsApplication("two");
    private Path base;
    private TomcatServer server;

    @BeforeEach
    void prepare() throws Exception {
        base = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "shared-library-");
        server = new TomcatServer(Files.createDirectory(base.resolve("server")));
        server.share(VisitsApplication.copycat());
    }

    @AfterEach
    void end() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void eachApplicationIsRestoredForItself() throws Exception {
        for (Path jar : VisitsApplication.platform()) {
            server.share(jar);
        }
        one.addTo(server, base, List.of());
        two.addTo(server, base, List.of());
        server.start();
        assertThat(one.visit(server)).isEqualTo("visit 1");
        assertThat(two.visit(server)).isEqualTo("visit 1");
        assertThat(two.visit(server)).isEqualTo("visit 2");

        server.kill();
        server.start();
        assertThat(one.visit(server)).isEqualTo("visit 2");
        assertThat(two.visit(server)).isEqualTo("visit 3");
        assertThat(files(one).records("count")).hasSize(2);
        assertThat(files(two).records("count")).hasSize(3);
    }

    @Test
    void aloneThereItCannotSeeTheCdiOfTheApplications() throws Exception {
        one.addTo(server, base, VisitsApplication.platform());
        server.startUntil(List.of("NoClassDefFoundError: jakarta/enterprise"));
        assertThat(server.data("one")).doesNotExist();
    }

    private SystemFiles files(VisitsApplication application) throws IOException {
        return new SystemFiles(server.data(application.name()).resolve("main"));
    }
}

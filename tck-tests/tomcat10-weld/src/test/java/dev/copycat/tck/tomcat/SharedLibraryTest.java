package dev.copycat.tck.tomcat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.SystemFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Copycat's jar among the libraries of the server, under two applications. */
@Promise("D7")
class SharedLibraryTest {

    private Path base;
    private List<Path> libraries;

    @BeforeEach
    void prepare() throws Exception {
        base = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "shared-library-");
        libraries = new ArrayList<>(TomcatProcess.platform());
        libraries.add(TomcatProcess.copycat());
    }

    @Test
    void eachApplicationIsRestoredForItself() throws Exception {
        try (TomcatProcess server = TomcatProcess.start(base, libraries, List.of(), "one", "two")) {
            assertThat(server.visit("one")).isEqualTo("visit 1");
            assertThat(server.visit("two")).isEqualTo("visit 1");
            assertThat(server.visit("two")).isEqualTo("visit 2");
            server.kill();
        }
        try (TomcatProcess server = TomcatProcess.start(base, libraries, List.of(), "one", "two")) {
            assertThat(server.visit("one")).isEqualTo("visit 2");
            assertThat(server.visit("two")).isEqualTo("visit 3");
        }
        assertThat(files("one").records("count")).hasSize(2);
        assertThat(files("two").records("count")).hasSize(3);
    }

    @Test
    void aloneThereItCannotSeeTheCdiOfTheApplications() {
        List<Path> copycat = List.of(TomcatProcess.copycat());
        assertThatThrownBy(() -> TomcatProcess.start(base, copycat, TomcatProcess.platform(), "one"))
                .hasMessageContaining("NoClassDefFoundError: jakarta/enterprise");
        assertThat(base.resolve("copycat")).doesNotExist();
    }

    private SystemFiles files(String application) {
        return new SystemFiles(base.resolve("copycat").resolve(application).resolve("main"));
    }
}

package dev.copycat.tck.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.KilledProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code quarkus-maven-plugin} has made of an application with a library, started as its users start it and killed. */
@Promise({"M1", "O1", "R1"})
class PackagedApplicationTest {

    @TempDir
    private Path directory;

    @Test
    void keepsItsState() throws Exception {
        assertThat(outputUntilKilled())
                .endsWith("in a library: 1", "started 1 times")
                .anyMatch(line -> line.contains("Prevalent system main: data in " + directory.resolve("copycat/counted/main")));
        assertThat(outputUntilKilled()).endsWith("in a library: 2", "started 2 times");
        assertThat(directory.resolve("copycat/counted/main")).isDirectoryContaining("glob:**/journal-*");
    }

    private List<String> outputUntilKilled() throws IOException, InterruptedException {
        return KilledProcess.outputUntil("started", directory, "-jar", System.getProperty("application.jar"));
    }
}

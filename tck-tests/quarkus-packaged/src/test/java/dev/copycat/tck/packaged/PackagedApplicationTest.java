package dev.copycat.tck.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.tck.Promise;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code quarkus-maven-plugin} has made, started as its users start it and killed. */
@Promise({"M1", "O1", "R1"})
class PackagedApplicationTest {

    @TempDir
    private Path directory;

    @Test
    void keepsItsState() throws Exception {
        assertThat(outputUntilKilled()).endsWith("started 1 times");
        assertThat(outputUntilKilled()).endsWith("started 2 times");
        assertThat(directory.resolve("copycat/counted/main")).isDirectoryContaining("glob:**/journal-*");
    }

    private List<String> outputUntilKilled() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar", System.getProperty("application.jar"))
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader reader = process.inputReader()) {
            List<String> lines = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
                if (line.startsWith("started")) {
                    break;
                }
            }
            return lines;
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}

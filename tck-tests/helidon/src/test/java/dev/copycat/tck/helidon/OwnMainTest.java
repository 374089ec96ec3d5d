package dev.copycat.tck.helidon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.KilledProcess;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Helidon's own {@code Main}, which looks for beans and reads the file of MicroProfile Config by itself, and is killed. */
@Promise({"M1", "O1", "R1"})
class OwnMainTest {

    @TempDir
    private Path directory;

    @Test
    void findsTheBeansAndTheSettingsAndRestoresTheState() throws Exception {
        Path application = packed();

        assertThat(outputUntilKilled(application))
                .endsWith("started 1 times")
                .anyMatch(line -> line.contains("Prevalent system main: data in " + directory.resolve("data/counted/main")));
        assertThat(outputUntilKilled(application)).endsWith("started 2 times");
        assertThat(directory.resolve("data/counted/main")).isDirectoryContaining("glob:**/journal-*");
    }

    private Path packed() {
        Path jar = directory.resolve("application.jar");
        ShrinkWrap.create(JavaArchive.class)
                .addClasses(Starts.class, Teller.class)
                .addAsManifestResource(new StringAsset("""
                        <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0" bean-discovery-mode="annotated"/>
                        """), "beans.xml")
                .addAsManifestResource(new StringAsset("copycat.directory=%s\ncopycat.application=counted\n"
                        .formatted(directory.resolve("data"))), "microprofile-config.properties")
                .as(ZipExporter.class).exportTo(jar.toFile());
        return jar;
    }

    private List<String> outputUntilKilled(Path application) throws IOException, InterruptedException {
        return KilledProcess.outputUntil(
                "started", directory, "-cp", libraries() + File.pathSeparator + application, "io.helidon.microprofile.cdi.Main");
    }

    /** The tests' class path without the tests. */
    private static String libraries() {
        List<String> entries = new ArrayList<>(List.of(System.getProperty("java.class.path").split(File.pathSeparator)));
        entries.removeIf(entry -> Files.isDirectory(Path.of(entry)));
        return String.join(File.pathSeparator, entries);
    }
}

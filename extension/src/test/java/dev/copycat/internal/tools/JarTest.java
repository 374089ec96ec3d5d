package dev.copycat.internal.tools;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Promise;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as it is published, alone: runs after it is packed. */
@Promise("O3")
class JarTest {

    private static final Path JAR = Path.of(System.getProperty("copycat.jar", "run by mvn verify only"));

    @TempDir
    private Path path;

    @Test
    void theCommandsNeedNothingButTheJar() throws Exception {
        SampleSystem system = SampleSystem.ofTwoRuns(path);

        assertThat(java("--version")).isEqualTo("0 Copycat " + version());
        assertThat(java("--help")).contains("ls", "verify", "cat", "repair", "void", "export");
        assertThat(java("verify", path.toString())).startsWith("0 GOOD");
        assertThat(java("ls", path.toString())).contains("1 to 3", "closed");
        assertThat(java("cat", path.toString(), "--from", "2", "--to", "2")).contains("\"Häuser 2\"");
        assertThat(java("void", path.toString(), "2", "--yes")).contains("Done.");
        assertThat(java("repair", path.toString(), "--cut-at", "5", "--yes")).contains("Done.");
        assertThat(java("export", path.toString(), path + ".jsonl")).contains("Written");
        assertThat(java("verify")).startsWith("64 ");
        assertThat(system.started()).containsExactly(0L, 1L, 3L, 4L);
    }

    @Test
    void tooLittleMemoryIsNotTakenForATornJournal() throws Exception {
        SampleSystem.ofTwoRuns(path);
        Files.write(path.resolve("journal-00000000000000000009.jsonl"), new byte[48 << 20]);
        assertThat(java(List.of("-Xmx24m"), "verify", path.toString())).startsWith("3 ").contains("not enough memory", "java -Xmx");
    }

    @Test
    void everyClassIsOursOrHasTakenOurName() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            List<String> names = jar.stream().map(ZipEntry::getName).toList();
            assertThat(names).filteredOn(name -> name.endsWith(".class")).isNotEmpty()
                    .allMatch(name -> name.startsWith("dev/copycat/"))
                    .anyMatch(name -> name.startsWith("dev/copycat/internal/picocli/"));
            assertThat(names).contains("META-INF/LICENSE", "META-INF/NOTICE",
                    "META-INF/services/jakarta.enterprise.inject.spi.Extension",
                    "META-INF/services/javax.servlet.ServletContainerInitializer");
            assertThat(jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name")).isEqualTo("dev.copycat");
        }
    }

    /** The servers that it refuses run on Java 8. */
    @Test
    void theRefusalOfOldServersIsReadByJava8() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile());
                DataInputStream refusal = new DataInputStream(
                        jar.getInputStream(jar.getEntry("dev/copycat/internal/ee8/JakartaNeeded.class")))) {
            refusal.readInt();
            assertThat(refusal.readInt()).isEqualTo(52);
        }
    }

    @Test
    void whoDependsOnItGetsNothingElse() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            JarEntry pom = jar.getJarEntry("META-INF/maven/dev.copycat/copycat/pom.xml");
            String text = new String(jar.getInputStream(pom).readAllBytes(), UTF_8);
            assertThat(text).contains("<artifactId>copycat</artifactId>").doesNotContain("<groupId>info.picocli</groupId>");
        }
    }

    private static String version() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            return jar.getManifest().getMainAttributes().getValue("Implementation-Version");
        }
    }

    /** The exit code and what was printed. */
    private static String java(String... arguments) throws Exception {
        return java(List.of(), arguments);
    }

    private static String java(List<String> options, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of("--limit-modules", "java.base", "-jar", JAR.toString()));
        command.addAll(Stream.of(arguments).toList());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        return process.waitFor() + " " + printed;
    }
}

package dev.copycat.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar in an application on a server of Jakarta EE 8, which knows nothing called jakarta, with an old CDI or without. */
@Promise("M7")
class OldContainerTest {

    /** Listens nowhere, and ends when it has deployed what it has. */
    private static final String SERVER = """
            <Server utilityThreadsAsDaemon="true">
              <Service name="old"><Engine name="old" defaultHost="localhost"><Host name="localhost"/></Engine></Service>
            </Server>
            """;

    private static final String[] REFUSAL = {"Copycat cannot work on this server", "jakarta.enterprise", "Jakarta EE 10 server"};
    private static final Path OF_EE8 = Path.of(System.getProperty("of-ee8"));

    @TempDir
    private Path directory;

    @Test
    void aServerRefusesTheApplicationInsteadOfKeepingNothing() throws Exception {
        Files.copy(jar(), libraries().resolve("copycat.jar"));

        assertThat(tomcat()).contains(REFUSAL).contains("WEB-INF/lib/copycat.jar", "Context [/old] startup failed");
    }

    @Test
    void soItDoesWithCdiInTheApplication() throws Exception {
        Files.copy(jar(), libraries().resolve("copycat.jar"));
        Files.copy(OF_EE8.resolve("weld-servlet.jar"), libraries().resolve("weld.jar"));
        Files.createFile(libraries().resolveSibling("beans.xml"));

        assertThat(tomcat()).contains(REFUSAL).contains("WEB-INF/lib/copycat.jar", "Context [/old] startup failed");
    }

    private static Path jar() throws Exception {
        return Path.of(Prevalent.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private Path libraries() throws Exception {
        return Files.createDirectories(directory.resolve("webapps/old/WEB-INF/lib"));
    }

    private String tomcat() throws Exception {
        Files.createDirectory(directory.resolve("conf"));
        Files.writeString(directory.resolve("conf/server.xml"), SERVER);
        Process tomcat = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dcatalina.base=" + directory,
                        "-Duser.language=en",
                        "-cp",
                        OF_EE8.resolve("tomcat.jar") + File.pathSeparator + OF_EE8.resolve("tomcat-el.jar"),
                        "org.apache.catalina.startup.Tomcat")
                .redirectErrorStream(true)
                .start();
        String output = new String(tomcat.getInputStream().readAllBytes(), UTF_8);
        assertThat(tomcat.waitFor()).as(output).isZero();
        return output;
    }
}

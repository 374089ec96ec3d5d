package dev.copycat.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar in an application on a server of Jakarta EE 8, which knows nothing of jakarta.enterprise. */
@Promise("M7")
class OldContainerTest {

    /** Listens nowhere, and ends when it has deployed what it has. */
    private static final String SERVER = """
            <Server utilityThreadsAsDaemon="true">
              <Service name="old"><Engine name="old" defaultHost="localhost"><Host name="localhost"/></Engine></Service>
            </Server>
            """;

    @TempDir
    private Path directory;

    @Test
    void itRefusesTheApplicationInsteadOfKeepingNothing() throws Exception {
        Path jar = Path.of(Prevalent.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Path libraries = Files.createDirectories(directory.resolve("webapps/old/WEB-INF/lib"));
        Files.copy(jar, libraries.resolve("copycat.jar"));
        Files.createDirectory(directory.resolve("conf"));
        Files.writeString(directory.resolve("conf/server.xml"), SERVER);

        assertThat(tomcat())
                .contains("Copycat cannot work on this server", "WEB-INF/lib/copycat.jar", "jakarta.enterprise", "Jakarta EE 10 server")
                .contains("Context [/old] startup failed");
    }

    private String tomcat() throws Exception {
        Process tomcat = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dcatalina.base=" + directory,
                        "-Duser.language=en",
                        "-cp",
                        System.getProperty("tomcat-of-ee8.jar"),
                        "org.apache.catalina.startup.Tomcat")
                .redirectErrorStream(true)
                .start();
        String output = new String(tomcat.getInputStream().readAllBytes(), UTF_8);
        assertThat(tomcat.waitFor()).as(output).isZero();
        return output;
    }
}

package dev.copycat.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import java.io.File;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The jar in a container of Jakarta EE 8, which knows nothing of jakarta.enterprise. */
@Promise("M7")
class OldContainerTest {

    @Test
    void itRefusesToStartInsteadOfKeepingNothing() throws Exception {
        String copycat = Path.of(Prevalent.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        Process weld = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("weld-of-ee8.jar") + File.pathSeparator + copycat,
                        "org.jboss.weld.environment.se.StartMain")
                .redirectErrorStream(true)
                .start();
        String output = new String(weld.getInputStream().readAllBytes(), UTF_8);

        assertThat(weld.waitFor()).as(output).isNotZero();
        assertThat(output).contains("Copycat cannot work in this container", copycat, "jakarta.enterprise", "Jakarta EE 10 server");
    }
}

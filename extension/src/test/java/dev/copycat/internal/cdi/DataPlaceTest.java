package dev.copycat.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Promise;
import dev.copycat.Settings;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where data lies that no setting places. */
@Promise("R1")
class DataPlaceTest {

    private static final String PAYARA = "com.sun.aas.instanceRoot";
    private static final String TOMCAT = "catalina.base";
    private static final String TEMPORARY = "java.io.tmpdir";

    private final String temporary = System.getProperty(TEMPORARY);

    @BeforeEach
    @AfterEach
    void noServer() {
        System.clearProperty(PAYARA);
        System.clearProperty(TOMCAT);
        System.setProperty(TEMPORARY, temporary);
    }

    @Test
    void inTheServersDirectory() {
        System.setProperty(PAYARA, "/opt/payara6/glassfish/domains/domain1");

        assertThat(place()).isEqualTo(Path.of("/opt/payara6/glassfish/domains/domain1/copycat").toAbsolutePath());
    }

    @Test
    void withoutAServerInTheWorkingDirectory() {
        assertThat(place()).isEqualTo(Path.of("copycat").toAbsolutePath());
    }

    /** Payara Micro and embedded servers make one for each run, and delete it when they stop. */
    @Test
    void neverInADirectoryThatTheServerHasMadeForThisRun() {
        String directory = Path.of(temporary, "payaramicro-rt5121197448367511988tmp").toString();
        System.setProperty(PAYARA, directory);
        System.setProperty(TOMCAT, directory);

        assertThat(place()).isEqualTo(Path.of("copycat").toAbsolutePath());
    }

    /** As on macOS, where {@code /var} is a link; an embedded Tomcat follows it. */
    @Test
    void norIfTheTemporaryDirectoryIsNamedByALink(@TempDir Path directory) throws IOException {
        Path real = Files.createDirectory(directory.toRealPath().resolve("real"));
        Path link = Files.createSymbolicLink(directory.resolve("link"), real);
        System.setProperty(TEMPORARY, link.toString());
        System.setProperty(TOMCAT, Files.createDirectory(real.resolve("tomcat.8080.123")).toString());

        assertThat(place()).isEqualTo(Path.of("copycat").toAbsolutePath());
    }

    @Test
    void aServerThatKeepsItsTemporaryFilesBelowItsOwnDirectoryKeepsDataThereToo() {
        System.setProperty(TOMCAT, "/opt/tomcat");
        System.setProperty(TEMPORARY, "/opt/tomcat/temp");

        assertThat(place()).isEqualTo(Path.of("/opt/tomcat/copycat").toAbsolutePath());
    }

    /** It deletes that directory whenever it starts, with all that is in it. */
    @Test
    void neverInTheDirectoryOfAnEmbeddedTomee() {
        System.setProperty(TOMCAT, "/srv/shop/tomee");

        assertThat(place(new EmbeddedTomee())).isEqualTo(Path.of("copycat").toAbsolutePath());
    }

    private static Path place() {
        return place(DataPlaceTest.class.getClassLoader());
    }

    private static Path place(ClassLoader loader) {
        return DataPlace.base(Settings.parse(Map.of()), loader);
    }

    /** Has the class that only the embedded form has. */
    private static final class EmbeddedTomee extends ClassLoader {

        @Override
        protected URL findResource(String name) {
            return name.equals("org/apache/tomee/embedded/Container.class") ? DataPlaceTest.class.getResource("/") : null;
        }
    }
}

package dev.copycat.tck.wildfly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.Prevalent;
import dev.copycat.tck.Promise;
import dev.copycat.tck.visits.Visits;
import java.io.File;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Applications with Copycat's jar, in which CDI is switched off: nothing is kept, and whoever needs a bean is told. */
@Promise("M7")
class WithoutCdiTest {

    private static final String NO_WELD = """
            <jboss-deployment-structure xmlns="urn:jboss:deployment-structure:1.3">
              <deployment><exclude-subsystems><subsystem name="weld"/></exclude-subsystems></deployment>
            </jboss-deployment-structure>
            """;

    @Test
    void nothingIsKept() throws Exception {
        Path base = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "without-cdi-");
        try (WildFlyProcess server = WildFlyProcess.prepare(base).configured(WithoutCdiTest::requireBeansXml)) {
            server.start();
            assertThatThrownBy(() -> server.deploy("undiscovered.war", application()))
                    .hasMessageContainingAll("Unsatisfied dependencies", Visits.class.getName());
            server.await(List.of("found no prevalent class in the application undiscovered"));

            server.deploy("excluded.war", application().addAsWebInfResource(
                    new StringAsset(NO_WELD), "jboss-deployment-structure.xml"));
            HttpRequest visit = HttpRequest.newBuilder(server.address("excluded").resolve("visit")).build();
            assertThat(HttpClient.newHttpClient().send(visit, BodyHandlers.ofString()).body()).isEqualTo("nobody counts");
            server.await(List.of("Copycat's jar is in the web application \"/excluded\", which has no CDI"));
        }
        assertThat(base.resolve("data/copycat")).doesNotExist();
    }

    /** An application without beans.xml is no bean archive then. */
    private static String requireBeansXml(String configuration) {
        return configuration.replaceFirst("<subsystem xmlns=\"urn:jboss:domain:weld:[^\"]*\"", "$0 require-bean-descriptor=\"true\"");
    }

    private static WebArchive application() throws Exception {
        File copycat = new File(Prevalent.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        return ShrinkWrap.create(WebArchive.class)
                .addPackage(Visits.class.getPackage())
                .addAsLibrary(copycat, "copycat.jar");
    }
}

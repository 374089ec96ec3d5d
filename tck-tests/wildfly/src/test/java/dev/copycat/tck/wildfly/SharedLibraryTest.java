package dev.copycat.tck.wildfly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.SystemFiles;
import dev.copycat.tck.visits.Visits;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Copycat's jar as a global module of the server, under two applications. */
@Promise("D7")
class SharedLibraryTest {

    private static final String MODULE = """
            <module xmlns="urn:jboss:module:1.9" name="dev.copycat">
              <resources><resource-root path="copycat.jar"/></resources>
              <dependencies>
                <module name="java.se"/>
                <module name="jdk.jfr"/>
                <module name="jakarta.annotation.api"/>
                <module name="jakarta.enterprise.api"/>
                <module name="jakarta.inject.api"/>
                <module name="jakarta.interceptor.api"/>
                <module name="jakarta.json.api"/>
                <module name="jakarta.json.bind.api"/>
                <module name="org.eclipse.microprofile.health.api" optional="true"/>
              </dependencies>
            </module>
            """;

    private static final String GLOBAL = "<global-modules>"
            + "<module name=\"dev.copycat\" annotations=\"true\" meta-inf=\"true\" services=\"true\"/></global-modules>";

    @Test
    void eachApplicationIsRestoredForItself() throws Exception {
        Path base = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "shared-library-");
        Path copycat = Path.of(Prevalent.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Path module = Files.createDirectories(base.resolve("modules/dev/copycat/main"));
        Files.copy(copycat, module.resolve("copycat.jar"));
        Files.writeString(module.resolve("module.xml"), MODULE);
        try (WildFlyProcess server = WildFlyProcess.prepare(base).configured(xml ->
                xml.replaceFirst("<subsystem xmlns=\"urn:jboss:domain:ee:[^>]*>", "$0" + GLOBAL))) {
            for (String name : new String[] {"one", "two"}) {
                application().as(ZipExporter.class).exportTo(base.resolve("deployments/" + name + ".war").toFile());
            }
            server.start();
            assertThat(visit(server, "one")).isEqualTo("visit 1");
            assertThat(visit(server, "two")).isEqualTo("visit 1");
            assertThat(visit(server, "two")).isEqualTo("visit 2");

            server.kill();
            server.start();
            assertThat(visit(server, "one")).isEqualTo("visit 2");
            assertThat(visit(server, "two")).isEqualTo("visit 3");
        }
        assertThat(new SystemFiles(base.resolve("data/copycat/one/main")).records("count")).hasSize(2);
        assertThat(new SystemFiles(base.resolve("data/copycat/two/main")).records("count")).hasSize(3);
    }

    private static WebArchive application() {
        return ShrinkWrap.create(WebArchive.class)
                .addPackage(Visits.class.getPackage())
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
    }

    private static String visit(WildFlyProcess server, String application) throws IOException, InterruptedException {
        URI servlet = server.address(application).resolve("visit");
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(servlet).build(), BodyHandlers.ofString()).body();
    }
}

package dev.copycat.tck.helidon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.tck.Promise;
import dev.copycat.tck.visits.Visits;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Helidon's server says of an application when it is asked for its health. */
@Promise("O4")
class HealthyHelidonTest {

    private static final String CHECK = "{\"name\":\"copycat/counted\",\"status\":\"UP\",\"data\":{\"main\":\"RUNNING\"}}";
    private static final Pattern STARTED = Pattern.compile("Server started on http://localhost:(\\d+)");

    /** Only a server that hangs takes this long. */
    private static final long PATIENCE_SECONDS = 300;

    @TempDir
    private Path directory;

    private Process server;

    @BeforeEach
    void start() throws IOException {
        server = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", libraries() + File.pathSeparator + packed(), "io.helidon.microprofile.cdi.Main")
                .directory(directory.toFile()).redirectErrorStream(true).start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::destroyForcibly));
        CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS).execute(server::destroyForcibly);
    }

    @AfterEach
    void end() throws InterruptedException {
        if (server != null) {
            server.destroyForcibly().waitFor();
        }
    }

    @Test
    void itIsReadyAndAlive() throws Exception {
        String port = portWhenStarted();
        for (String question : new String[] {"ready", "live"}) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/" + question)).build();
            HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains(CHECK);
        }
    }

    private String portWhenStarted() throws IOException {
        StringBuilder said = new StringBuilder();
        BufferedReader output = server.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            Matcher started = STARTED.matcher(line);
            if (started.find()) {
                return started.group(1);
            }
        }
        throw new AssertionError("The server ended:\n" + said);
    }

    private Path packed() {
        Path jar = directory.resolve("application.jar");
        ShrinkWrap.create(JavaArchive.class)
                .addClass(Visits.class)
                .addAsManifestResource(new StringAsset("""
                        <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0" bean-discovery-mode="annotated"/>
                        """), "beans.xml")
                .addAsManifestResource(
                        new StringAsset("copycat.application=counted\nserver.host=127.0.0.1\nserver.port=0\n"),
                        "microprofile-config.properties")
                .as(ZipExporter.class).exportTo(jar.toFile());
        return jar;
    }

    /** The tests' class path without the tests. */
    private static String libraries() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Files.isDirectory(Path.of(entry)))
                .collect(Collectors.joining(File.pathSeparator));
    }
}

package dev.copycat.tck.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What a WildFly with MicroProfile Health says about the sample WAR; it is asked where it is managed. */
public abstract class HealthyWildFly {

    private static final String CHECK = "{\"name\":\"copycat/wiki\",\"status\":\"UP\",\"data\":{\"main\":\"RUNNING\"}}";

    /** For subclasses. */
    protected HealthyWildFly() {}

    @Test
    void itIsReadyAndAlive() throws Exception {
        Path base = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "healthy-server-");
        try (WildFlyServer server = new WildFlyServer(base)) {
            server.configured("standalone-microprofile.xml");
            server.add(Path.of(System.getProperty("wiki.war")), "wiki");
            server.start();
            for (String question : new String[] {"health/ready", "health/live"}) {
                HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.managementPort + "/" + question)).build();
                HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body()).contains(CHECK);
            }
        }
    }
}

package dev.copycat.tck.wildfly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.tck.Promise;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What a server with MicroProfile Health says about the sample WAR. */
@Promise("O4")
class HealthyServerTest {

    private static final String CHECK = "{\"name\":\"copycat/wiki\",\"status\":\"UP\",\"data\":{\"main\":\"RUNNING\"}}";

    @Test
    void itIsReadyAndAlive() throws Exception {
        Path base = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "healthy-server-");
        try (WildFlyProcess server = WildFlyProcess.prepare(base, "wiki").configured("standalone-microprofile.xml")) {
            server.start();
            for (String question : new String[] {"health/ready", "health/live"}) {
                HttpResponse<String> answer = HttpClient.newHttpClient().send(
                        HttpRequest.newBuilder(server.management(question)).build(), BodyHandlers.ofString());
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body()).contains(CHECK);
            }
        }
    }
}

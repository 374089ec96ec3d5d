package dev.copycat.tck.quarkus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.Application;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

/** What Quarkus answers when it is asked over HTTP for its health. */
@ArquillianTest
@Promise("O4")
class HealthyQuarkusTest {

    private static final String CHECK =
            "{\"name\":\"copycat/tck\",\"status\":\"UP\",\"data\":{\"main\":\"RUNNING\",\"orders\":\"RUNNING\"}}";

    @ArquillianResource
    URI address;

    @Deployment
    static Archive<?> application() {
        return Application.of(HealthyQuarkusTest.class).war();
    }

    @Test
    void itIsReadyAndAlive() throws Exception {
        for (String question : new String[] {"q/health/ready", "q/health/live"}) {
            HttpResponse<String> answer = HttpClient.newHttpClient().send(
                    HttpRequest.newBuilder(address.resolve(question)).build(), BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(200);
            JsonObject health = Json.createReader(new StringReader(answer.body())).readObject();
            assertThat(health.getJsonArray("checks")).extracting(Object::toString).contains(CHECK);
        }
    }

    @Prevalent
    static class Shop {}

    @Prevalent(system = "orders")
    static class Orders {}
}

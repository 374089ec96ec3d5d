package dev.copycat.tck.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.AfterRestart;
import dev.copycat.tck.harness.Application;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Who has logged in at the server is known in a transaction, and recorded with it; who may not leaves no byte. What needs the API
 * of Jakarta Security is packed by name: where the tests are run there is none.
 */
@ArquillianTest
@RunAsClient
@TestMethodOrder(OrderAnnotation.class)
@Promise({"T13", "X4"})
@Tag("jakarta-security")
class LoggedInCallerTest {

    private static final String ENTRIES = "ann: Nice here.\nnobody: Who am I?";
    private static final String CLOSED = "\nbob: closed";

    @ArquillianResource
    URI application;

    @Deployment
    static Archive<?> application() {
        return Application.of(LoggedInCallerTest.class, "guests").journalOnly().war()
                .addPackage("dev.copycat.tck.security.guests");
    }

    @Test
    @Order(1)
    void isKnownInTheTransaction() throws Exception {
        assertThat(send("POST", "ann", "Nice here.")).isEqualTo(200);
        assertThat(send("PUT", null, "Who am I?")).isEqualTo(200);
        assertThat(send("POST", null, "Let me in!")).isIn(401, 403);

        assertThat(read()).isEqualTo(ENTRIES);
        assertThat(Application.files(LoggedInCallerTest.class).records("sign")).hasSize(2);
    }

    /** CDI does not ask for it; a server that does so should be told in the guide, where a table says so. */
    @Test
    @Order(2)
    void isNotAskedForRolesOnTheBean() throws Exception {
        assertThat(send("DELETE", "bob", "")).isEqualTo(200);

        assertThat(read()).isEqualTo(ENTRIES + CLOSED);
    }

    @Test
    @Order(3)
    @AfterRestart
    void andInReplay() throws Exception {
        assertThat(read()).isEqualTo(ENTRIES + CLOSED);
    }

    private int send(String method, String caller, String text) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(book()).method(method, BodyPublishers.ofString(text));
        if (caller != null) {
            String credentials = Base64.getEncoder().encodeToString((caller + ":let me in").getBytes(UTF_8));
            request.header("Authorization", "Basic " + credentials);
        }
        return client().send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    private String read() throws IOException, InterruptedException {
        return client().send(HttpRequest.newBuilder(book()).build(), BodyHandlers.ofString()).body();
    }

    private URI book() {
        return application.resolve("book");
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().version(Version.HTTP_1_1).build();
    }
}

package dev.copycat.tck.quarkus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.AfterRestart;
import dev.copycat.tck.harness.Application;
import dev.copycat.tck.harness.SystemFiles;
import dev.copycat.tck.quarkus.guests.Guestbook;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * {@code @RolesAllowed} on the prevalent bean itself, and callers who log in over HTTP: who may not is refused before anything is
 * journaled, and who may is known, also in replay.
 */
@ArquillianTest
@Promise({"T1", "T13", "X4"})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SecuredQuarkusTest {

    private static final String USERS = """
            quarkus.http.auth.basic=true
            quarkus.security.users.embedded.enabled=true
            quarkus.security.users.embedded.plain-text=true
            quarkus.security.users.embedded.users.ann=let me in
            quarkus.security.users.embedded.roles.ann=guest
            quarkus.security.users.embedded.users.bob=let me in
            quarkus.security.users.embedded.roles.bob=stranger
            """;

    private static final String ENTRIES = "ann: Nice here.\nann: And on another thread.\nann: Again.\nann: Again.\nbob: Hello?\nnobody: Hello!";

    @ArquillianResource
    URI address;

    @Deployment
    static Archive<?> application() {
        return Application.of(SecuredQuarkusTest.class).journalOnly().war()
                .addPackage(Guestbook.class.getPackage())
                .addAsResource(new StringAsset(USERS), "application.properties");
    }

    @Test
    @Order(1)
    void theCallerIsRecorded() throws Exception {
        assertThat(send("POST", "book", "ann", "Nice here.")).isEqualTo(204);
        assertThat(send("PUT", "book", "ann", "And on another thread.")).isEqualTo(204);
        assertThat(send("POST", "book/twice", "ann", "Again.")).isEqualTo(204);
        assertThat(send("POST", "book/door", "bob", "Hello?")).isEqualTo(204);
        assertThat(send("POST", "book/door", "", "Hello!")).isEqualTo(204);

        assertThat(read()).isEqualTo(ENTRIES);
    }

    @Test
    @Order(2)
    void whoMayNotLeavesNoByte() throws Exception {
        List<String> journal = SystemFiles.main().journal();

        assertThat(send("POST", "book", "", "Let me in!")).isEqualTo(401);
        assertThat(send("POST", "book", "bob", "Me too!")).isEqualTo(403);
        assertThat(send("GET", "book/count", "ann", "")).isEqualTo(200);
        assertThat(send("GET", "book/count", "bob", "")).isEqualTo(403);

        assertThat(SystemFiles.main().journal()).isEqualTo(journal);
        assertThat(read()).isEqualTo(ENTRIES);
    }

    @Test
    @Order(3)
    @AfterRestart
    void theCallerIsKnownInReplay() throws Exception {
        assertThat(read()).isEqualTo(ENTRIES);
    }

    /** The status of the answer to a user, or to nobody if that is empty. */
    private int send(String method, String path, String user, String text) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.resolve(path)).method(method, BodyPublishers.ofString(text));
        if (!user.isEmpty()) {
            byte[] credentials = (user + ":let me in").getBytes(UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    private String read() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("book")).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}

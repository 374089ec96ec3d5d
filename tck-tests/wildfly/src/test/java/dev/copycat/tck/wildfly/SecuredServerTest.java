package dev.copycat.tck.wildfly;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.SystemFiles;
import dev.copycat.tck.wildfly.guests.Guestbook;
import java.io.File;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Callers who log in over HTTP: who may not is refused before anything is journaled, and who may is known, also in replay. */
class SecuredServerTest {

    private static final String PASSWORD = "let me in";
    private static final String WEB_XML = """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
              <login-config><auth-method>BASIC</auth-method><realm-name>guests</realm-name></login-config>
            </web-app>
            """;

    private static final String ENTRIES = "ann: Nice here.\nann: And on another thread.";

    private final HttpClient client = HttpClient.newHttpClient();
    private URI book;

    @Test
    @Promise({"T1", "T13", "X4"})
    void theCallerIsRecordedAndWhoMayNotLeavesNoByte() throws Exception {
        Path base = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "secured-server-");
        try (WildFlyProcess server = WildFlyProcess.prepare(base)) {
            server.addUser("ann", PASSWORD, "guest");
            server.addUser("bob", PASSWORD, "stranger");
            application().as(ZipExporter.class).exportTo(base.resolve("deployments/guests.war").toFile());
            server.start();
            book = server.address("guests").resolve("book");

            assertThat(send("POST", "ann", "Nice here.")).isEqualTo(200);
            assertThat(send("PUT", "ann", "And on another thread.")).isEqualTo(200);
            List<String> journal = files(base).journal();
            assertThat(send("POST", "nobody", "Let me in!")).isEqualTo(401);
            assertThat(send("POST", "bob", "Me too!")).isEqualTo(403);

            assertThat(files(base).journal()).isEqualTo(journal);
            assertThat(read()).isEqualTo(ENTRIES);

            server.kill();
            server.start();
            assertThat(read()).isEqualTo(ENTRIES);
        }
    }

    private static WebArchive application() throws Exception {
        File copycat = new File(Prevalent.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        return ShrinkWrap.create(WebArchive.class)
                .addPackage(Guestbook.class.getPackage())
                .addAsLibrary(copycat, "copycat.jar")
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
                .setWebXML(new StringAsset(WEB_XML));
    }

    private static SystemFiles files(Path base) {
        return new SystemFiles(base.resolve("data/copycat/guests/main"));
    }

    private int send(String method, String user, String text) throws Exception {
        String credentials = Base64.getEncoder().encodeToString((user + ":" + PASSWORD).getBytes(UTF_8));
        HttpRequest request = HttpRequest.newBuilder(book).header("Authorization", "Basic " + credentials)
                .method(method, BodyPublishers.ofString(text)).build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    private String read() throws Exception {
        HttpResponse<String> answer = client.send(HttpRequest.newBuilder(book).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}

package dev.copycat.tck.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import dev.copycat.tck.security.guests.Book;
import dev.copycat.tck.security.guests.BookServlet;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/**
 * A caller whom a servlet container knows from its own list of users. A child that has such a server has a subclass of this;
 * servers with Jakarta Security have a test that needs no such list.
 */
public abstract class LoggedInAtServer {

    private static final String WEB_XML = """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
              <login-config><auth-method>BASIC</auth-method><realm-name>guests</realm-name></login-config>
            </web-app>
            """;
    private static final String BEANS =
            "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\" bean-discovery-mode=\"annotated\"/>";

    /** For subclasses. */
    protected LoggedInAtServer() {}

    @Test
    void isKnownInTheTransactionAndInReplay() throws Exception {
        Path base = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "logged-in-");
        try (Server server = ServerUnderTest.on(Files.createDirectory(base.resolve("server")))) {
            server.addUser("ann", "let me in", "guest");
            server.add(application(base.resolve("guests.war")), "guests");
            server.start();
            assertThat(send(server, "PUT", null)).isEqualTo(200);
            assertThat(send(server, "POST", "ann")).isEqualTo(200);
            assertThat(send(server, "PUT", null)).isEqualTo(200);
            assertThat(send(server, "POST", "bob")).isEqualTo(401);
            assertThat(entries(server)).isEqualTo("nobody: Hello.\nann: Hello.\nnobody: Hello.");

            server.kill();
            server.start();
            assertThat(entries(server)).isEqualTo("nobody: Hello.\nann: Hello.\nnobody: Hello.");
        }
    }

    private static Path application(Path file) throws Exception {
        ShrinkWrap.create(WebArchive.class)
                .addClasses(Book.class, BookServlet.class)
                .setWebXML(new StringAsset(WEB_XML))
                .addAsWebInfResource(new StringAsset(BEANS), "beans.xml")
                .addAsLibrary(Path.of(Prevalent.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toFile(),
                        "copycat.jar")
                .as(ZipExporter.class).exportTo(file.toFile());
        return file;
    }

    private static int send(Server server, String method, String caller) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.address("guests").resolve("book"))
                .method(method, BodyPublishers.ofString("Hello."));
        if (caller != null) {
            String credentials = Base64.getEncoder().encodeToString((caller + ":let me in").getBytes(UTF_8));
            request.header("Authorization", "Basic " + credentials);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    private static String entries(Server server) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.address("guests").resolve("book")).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}

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
              <filter>
                <filter-name>signing</filter-name>
                <filter-class>dev.copycat.tck.server.SigningFilter</filter-class>
                <async-supported>true</async-supported>
              </filter>
              <filter-mapping><filter-name>signing</filter-name><url-pattern>/early/book</url-pattern></filter-mapping>
              <login-config><auth-method>BASIC</auth-method><realm-name>guests</realm-name></login-config>
            </web-app>
            """;
    private static final String BEANS =
            "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\" bean-discovery-mode=\"annotated\"/>";
    private static final String ENTRIES = "nobody: Hello.\nann: Hello.\nnobody: Hello.\nann: Come in.\nann: Hello.";

    /** For subclasses. */
    protected LoggedInAtServer() {}

    @Test
    void isKnownInTheTransactionAndInReplay() throws Exception {
        Path base = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "logged-in-");
        try (Server server = ServerUnderTest.on(Files.createDirectory(base.resolve("server")))) {
            server.addUser("ann", "let me in", "guest");
            server.add(application(base.resolve("guests.war")), "guests");
            server.start();
            assertThat(send(server, "PUT", "book", null)).isEqualTo(200);
            assertThat(send(server, "POST", "book", "ann")).isEqualTo(200);
            assertThat(send(server, "PUT", "book", null)).isEqualTo(200);
            assertThat(send(server, "POST", "book", "bob")).isEqualTo(401);
            assertThat(send(server, "POST", "early/book", "ann")).isEqualTo(200);
            assertThat(entries(server)).isEqualTo(ENTRIES);

            server.kill();
            server.start();
            assertThat(entries(server)).isEqualTo(ENTRIES);
        }
    }

    private static Path application(Path file) throws Exception {
        ShrinkWrap.create(WebArchive.class)
                .addClasses(Book.class, BookServlet.class, SigningFilter.class)
                .setWebXML(new StringAsset(WEB_XML))
                .addAsWebInfResource(new StringAsset(BEANS), "beans.xml")
                .addAsLibrary(Path.of(Prevalent.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toFile(),
                        "copycat.jar")
                .as(ZipExporter.class).exportTo(file.toFile());
        return file;
    }

    private static int send(Server server, String method, String path, String caller) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.address("guests").resolve(path))
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

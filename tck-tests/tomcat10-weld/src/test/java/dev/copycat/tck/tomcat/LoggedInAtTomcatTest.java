package dev.copycat.tck.tomcat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.tck.Promise;
import dev.copycat.tck.security.guests.Book;
import dev.copycat.tck.security.guests.BookServlet;
import dev.copycat.tck.server.TomcatServer;
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

/** A caller whom Tomcat knows, from its own file of users. */
@Promise("T13")
class LoggedInAtTomcatTest {

    private static final String WEB_XML = """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
              <login-config><auth-method>BASIC</auth-method></login-config>
            </web-app>
            """;
    private static final String USERS =
            "<tomcat-users><user username=\"ann\" password=\"let me in\" roles=\"guest\"/></tomcat-users>";

    @Test
    void isKnownInTheTransactionAndInReplay() throws Exception {
        Path base = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "logged-in-");
        try (TomcatServer server = new TomcatServer(Files.createDirectory(base.resolve("server")))) {
            Files.writeString(base.resolve("server/conf/tomcat-users.xml"), USERS);
            server.addAlone(application(base.resolve("guests.war")));
            server.start();
            assertThat(send(server, "PUT", null)).isEqualTo(200);
            assertThat(send(server, "POST", "ann")).isEqualTo(200);
            assertThat(send(server, "POST", "bob")).isEqualTo(401);
            assertThat(entries(server)).isEqualTo("nobody: Hello.\nann: Hello.");

            server.kill();
            server.start();
            assertThat(entries(server)).isEqualTo("nobody: Hello.\nann: Hello.");
        }
    }

    private static Path application(Path file) throws Exception {
        WebArchive war = ShrinkWrap.create(WebArchive.class)
                .addClasses(Book.class, BookServlet.class)
                .setWebXML(new StringAsset(WEB_XML))
                .addAsWebInfResource(new StringAsset(VisitsApplication.BEANS), "beans.xml")
                .addAsLibrary(VisitsApplication.copycat().toFile(), "copycat.jar");
        for (Path jar : VisitsApplication.platform()) {
            war.addAsLibrary(jar.toFile(), jar.getFileName().toString());
        }
        war.as(ZipExporter.class).exportTo(file.toFile());
        return file;
    }

    private static int send(TomcatServer server, String method, String caller) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.address("guests").resolve("book"))
                .method(method, BodyPublishers.ofString("Hello."));
        if (caller != null) {
            String credentials = Base64.getEncoder().encodeToString((caller + ":let me in").getBytes(UTF_8));
            request.header("Authorization", "Basic " + credentials);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    private static String entries(TomcatServer server) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.address("guests").resolve("book")).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}

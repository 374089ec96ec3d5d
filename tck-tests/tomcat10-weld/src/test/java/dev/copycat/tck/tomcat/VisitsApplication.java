package dev.copycat.tck.tomcat;

import dev.copycat.Prevalent;
import dev.copycat.tck.server.Server;
import dev.copycat.tck.server.TomcatServer;
import dev.copycat.tck.visits.Visits;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * An application that counts its visitors.
 *
 * @param name its name and context path
 */
record VisitsApplication(String name) {

    private static final String BEANS =
            "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\" bean-discovery-mode=\"annotated\"/>";

    /** A Weld under several applications tells them apart by this. */
    private static final String WEB_XML = """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
              <context-param>
                <param-name>WELD_CONTEXT_ID_KEY</param-name>
                <param-value>%s</param-value>
              </context-param>
            </web-app>
            """;

    /** Adds it with these jars in {@code WEB-INF/lib}. */
    void addTo(TomcatServer server, Path directory, List<Path> jars) throws IOException {
        WebArchive war = ShrinkWrap.create(WebArchive.class).addPackage(Visits.class.getPackage())
                .setWebXML(new StringAsset(WEB_XML.formatted(name)))
                .addAsWebInfResource(new StringAsset(BEANS), "beans.xml");
        jars.forEach(jar -> war.addAsLibrary(jar.toFile(), jar.getFileName().toString()));
        Path file = directory.resolve(name + ".war");
        war.as(ZipExporter.class).exportTo(file.toFile());
        server.addAlone(file);
    }

    String visit(Server server) throws IOException, InterruptedException {
        HttpRequest visit = HttpRequest.newBuilder(server.address(name).resolve("visit")).build();
        return HttpClient.newHttpClient().send(visit, BodyHandlers.ofString()).body();
    }

    /** Weld, Yasson, and what they need. */
    static List<Path> platform() throws IOException {
        try (Stream<Path> jars = Files.list(Path.of(System.getProperty("tck.webapp"), "WEB-INF", "lib"))) {
            return jars.toList();
        }
    }

    static Path copycat() throws URISyntaxException {
        return Path.of(Prevalent.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}

package dev.copycat.tck.server;

import dev.copycat.Prevalent;
import dev.copycat.tck.harness.SystemFiles;
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
 * An application that counts its visitors, to which the server adds nothing.
 *
 * @param name its name and context path
 * @param directory where its file is made
 */
record VisitsApplication(String name, Path directory) {

    private static final String BEANS =
            "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\" bean-discovery-mode=\"%s\"/>";

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
    void addTo(Server server, String discovery, List<Path> jars, Class<?>... more) throws IOException {
        WebArchive war = ShrinkWrap.create(WebArchive.class).addPackage(Visits.class.getPackage()).addClasses(more)
                .setWebXML(new StringAsset(WEB_XML.formatted(name)))
                .addAsWebInfResource(new StringAsset(BEANS.formatted(discovery)), "beans.xml");
        jars.forEach(jar -> war.addAsLibrary(jar.toFile(), jar.getFileName().toString()));
        Path file = directory.resolve(name + ".war");
        war.as(ZipExporter.class).exportTo(file.toFile());
        server.addAlone(file, name);
    }

    String visit(Server server) throws IOException, InterruptedException {
        HttpRequest visit = HttpRequest.newBuilder(server.address(name).resolve("visit")).build();
        return HttpClient.newHttpClient().send(visit, BodyHandlers.ofString()).body();
    }

    SystemFiles files(Server server) throws IOException {
        return new SystemFiles(server.data(name).resolve("main"));
    }

    /** The CDI and the JSON-B that a servlet container lacks, and what they need. */
    static List<Path> platform() throws IOException {
        try (Stream<Path> jars = Files.list(Server.libraries().get(0))) {
            return jars.toList();
        }
    }

    static Path copycat() throws URISyntaxException {
        return Path.of(Prevalent.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}

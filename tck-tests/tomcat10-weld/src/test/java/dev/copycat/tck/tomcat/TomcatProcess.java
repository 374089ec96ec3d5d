package dev.copycat.tck.tomcat;

import dev.copycat.Prevalent;
import dev.copycat.tck.visits.Visits;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** A Tomcat of the test's own, with some jars in its library folder and applications that bring the others. */
final class TomcatProcess implements AutoCloseable {

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

    private final Process process;
    private final String output;
    private final int port;

    private TomcatProcess(Process process) throws IOException {
        this.process = process;
        StringBuilder told = new StringBuilder();
        BufferedReader lines = process.inputReader();
        String line = lines.readLine();
        while (line != null && !line.startsWith(TomcatMain.LISTENING)) {
            told.append(line).append('\n');
            line = lines.readLine();
        }
        this.output = told.toString();
        if (line == null) {
            throw new IOException("Tomcat has not started: " + output);
        }
        this.port = Integer.parseInt(line.substring(TomcatMain.LISTENING.length()));
        Thread rest = new Thread(() -> lines.lines().forEach(each -> { }), "tomcat-output");
        rest.setDaemon(true);
        rest.start();
    }

    /** Starts it on a directory; each application has the jars named in {@code WEB-INF/lib}. */
    static TomcatProcess start(Path base, List<Path> common, List<Path> own, String... applications) throws IOException {
        Path webapps = Files.createDirectories(base.resolve("webapps"));
        for (String application : applications) {
            WebArchive war = ShrinkWrap.create(WebArchive.class).addPackage(Visits.class.getPackage())
                    .setWebXML(new StringAsset(WEB_XML.formatted(application)))
                    .addAsWebInfResource(new StringAsset(BEANS), "beans.xml");
            own.forEach(jar -> war.addAsLibrary(jar.toFile(), jar.getFileName().toString()));
            war.as(ZipExporter.class).exportTo(webapps.resolve(application + ".war").toFile(), true);
        }
        List<Path> classPath = new ArrayList<>(common);
        tomcat().forEach(classPath::add);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                        TomcatMain.class.getName(),
                        base.toString())
                .redirectErrorStream(true)
                .start();
        return new TomcatProcess(process);
    }

    /** Weld, Yasson, and what they need. */
    static List<Path> platform() throws IOException {
        try (Stream<Path> jars = Files.list(Path.of(System.getProperty("tck.webapp"), "WEB-INF", "lib"))) {
            return jars.toList();
        }
    }

    static Path copycat() {
        return placeOf(Prevalent.class);
    }

    private static Stream<Path> tomcat() {
        Stream<Path> jars = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(jar -> jar.getFileName().toString().startsWith("tomcat-"));
        return Stream.concat(jars, Stream.of(placeOf(TomcatMain.class)));
    }

    private static Path placeOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What it wrote while it started. */
    String output() {
        return output;
    }

    String visit(String application) throws IOException, InterruptedException {
        URI servlet = URI.create("http://127.0.0.1:" + port + "/" + application + "/visit");
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(servlet).build(), BodyHandlers.ofString()).body();
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Stops it in order, if it runs. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        process.onExit().join();
    }
}

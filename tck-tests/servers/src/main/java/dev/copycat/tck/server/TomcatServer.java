package dev.copycat.tck.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Tomcat, by {@code catalina.sh run}; the server, not the WAR, adds CDI, JSON-B and Jakarta REST to each application. */
public final class TomcatServer extends Server {

    private static final String LIBRARIES = """
            <PreResources className="org.apache.catalina.webresources.DirResourceSet" base="%s" webAppMount="/WEB-INF/lib"/>
            """;
    private static final String CONTEXT = """
            <Context>
              <Resources>
                %s
              </Resources>
              <Parameter name="resteasy.injector.factory" value="org.jboss.resteasy.cdi.CdiInjectorFactory"/>
            </Context>
            """;

    /**
     * Prepares; nothing is started yet.
     *
     * @param base an empty directory
     * @throws IOException if the configuration cannot be copied
     */
    public TomcatServer(Path base) throws IOException {
        super(base);
        copy(home().resolve("conf"), base.resolve("conf"));
        for (String directory : List.of("conf/Catalina/localhost", "lib", "logs", "temp", "webapps")) {
            Files.createDirectories(base.resolve(directory));
        }
        edit("conf/server.xml", "<Connector port=\"8080\"", "<Connector address=\"127.0.0.1\" port=\"" + port + "\"");
        edit("conf/server.xml", "<Server port=\"8005\"", "<Server port=\"-1\"");
        // The reason of an application that does not start is in a file alone.
        edit("conf/logging.properties", ".[localhost].handlers = ", ".[localhost].handlers = java.util.logging.ConsoleHandler, ");
        String listener = System.getProperty("server.listener");
        if (listener != null) {
            edit("conf/web.xml", "</web-app>",
                    "<listener><listener-class>" + listener + "</listener-class></listener></web-app>");
        }
    }

    @Override
    public void add(Path war, String name) throws IOException {
        Files.copy(war, base.resolve("webapps").resolve(name + ".war"));
        Files.writeString(base.resolve("conf/Catalina/localhost").resolve(name + ".xml"),
                CONTEXT.formatted(libraries().stream().map(LIBRARIES::formatted).collect(Collectors.joining())));
    }

    @Override
    public void addAlone(Path war, String name) throws IOException {
        Files.copy(war, base.resolve("webapps").resolve(name + ".war"));
    }

    @Override
    protected Path libraryDirectory() {
        return base.resolve("lib");
    }

    @Override
    public void addUser(String name, String password, String role) throws IOException {
        edit("conf/tomcat-users.xml", "</tomcat-users>",
                "<user username=\"%s\" password=\"%s\" roles=\"%s\"/></tomcat-users>".formatted(name, password, role));
    }

    @Override
    public Path data(String application) {
        return base.resolve("copycat").resolve(application);
    }

    @Override
    protected Path logs() {
        return base.resolve("logs");
    }

    @Override
    protected ProcessBuilder command() {
        ProcessBuilder command = new ProcessBuilder("sh", home().resolve("bin/catalina.sh").toString(), "run");
        command.environment().put("CATALINA_BASE", base.toString());
        return command;
    }

    @Override
    protected List<String> started() {
        return List.of("Server startup in");
    }

    @Override
    protected List<String> goingOn() {
        return List.of("Server startup in");
    }

    private void edit(String name, String from, String to) throws IOException {
        Path file = base.resolve(name);
        String text = Files.readString(file);
        if (!text.contains(from)) {
            throw new IllegalStateException(file + " of this Tomcat has no " + from);
        }
        Files.writeString(file, text.replace(from, to));
    }
}

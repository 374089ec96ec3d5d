package dev.copycat.tck.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Jetty, by {@code start.jar}; the server, not the WAR, adds CDI, JSON-B and Jakarta REST to each application. */
public final class JettyServer extends Server {

    private static final String MODULES = """
            --module=http
            --module=ee10-deploy
            --module=ee10-annotations
            --module=ee10-plus
            --module=ee10-cdi-decorate
            """;
    private static final String CONTEXT = """
            <!DOCTYPE Configure PUBLIC "-//Jetty//Configure//EN" "https://jetty.org/configure_10_0.dtd">
            <Configure class="org.eclipse.jetty.ee10.webapp.WebAppContext">
              <Set name="contextPath">/%s</Set>
              <Set name="war">%s</Set>
              <Set name="extraClasspath">%s</Set>
              <Call name="setInitParameter">
                <Arg>resteasy.injector.factory</Arg>
                <Arg>org.jboss.resteasy.cdi.CdiInjectorFactory</Arg>
              </Call>
              %s
            </Configure>
            """;
    private static final String LOGIN = """
            <Get name="securityHandler">
              <Set name="loginService">
                <New class="org.eclipse.jetty.security.HashLoginService">
                  <Set name="name">users</Set>
                  <Set name="userStore">
                    <New class="org.eclipse.jetty.security.UserStore">
                      %s
                    </New>
                  </Set>
                </New>
              </Set>
            </Get>
            """;
    private static final String USER = """
            <Call name="addUser">
              <Arg>%s</Arg>
              <Arg>
                <Call class="org.eclipse.jetty.util.security.Credential" name="getCredential">
                  <Arg>%s</Arg>
                </Call>
              </Arg>
              <Arg>
                <Array type="java.lang.String">
                  <Item>%s</Item>
                </Array>
              </Arg>
            </Call>
            """;

    private static final String STOP_KEY = "STOP.KEY=tck";

    private final String stopPort = "STOP.PORT=" + freePort();
    private String login = "";

    /**
     * Prepares; nothing is started yet.
     *
     * @param base an empty directory
     * @throws IOException if it cannot be written to
     */
    public JettyServer(Path base) throws IOException {
        super(base);
        Files.createDirectories(base.resolve("webapps"));
        Files.writeString(Files.createDirectories(base.resolve("start.d")).resolve("wiki.ini"), MODULES);
    }

    @Override
    public void add(Path war, String name) throws IOException {
        Path file = Files.copy(war, base.resolve(name + ".war"));
        String libraries = libraries().stream().map(each -> each + "/*").collect(Collectors.joining(";"));
        Files.writeString(base.resolve("webapps").resolve(name + ".xml"), CONTEXT.formatted(name, file, libraries, login));
    }

    @Override
    public void addAlone(Path war, String name) throws IOException {
        Files.copy(war, base.resolve("webapps").resolve(name + ".war"));
    }

    @Override
    public void addUser(String name, String password, String role) {
        login = LOGIN.formatted(USER.formatted(name, password, role));
    }

    @Override
    public Path data(String application) {
        return base.resolve("copycat").resolve(application);
    }

    @Override
    protected ProcessBuilder command() {
        return new ProcessBuilder(java(), "-jar", home().resolve("start.jar").toString(),
                "jetty.http.host=127.0.0.1", "jetty.http.port=" + port, stopPort, STOP_KEY);
    }

    @Override
    protected List<String> started() {
        return List.of("Started oejs.Server");
    }

    /** The signal that ends it ends the log handlers of the JVM beside it. */
    @Override
    public boolean logsToTheEnd() {
        return false;
    }

    @Override
    public Optional<ProcessBuilder> stopCommand() {
        return Optional.of(
                new ProcessBuilder(java(), "-jar", home().resolve("start.jar").toString(), "--stop", stopPort, STOP_KEY));
    }

    @Override
    protected List<String> goingOn() {
        return List.of("Started oejs.Server");
    }
}

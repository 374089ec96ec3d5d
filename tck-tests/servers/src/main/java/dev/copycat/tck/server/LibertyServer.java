package dev.copycat.tck.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Open Liberty, by {@code server run}; applications are put into its {@code dropins}. */
public final class LibertyServer extends Server {

    private static final String CONFIGURATION = """
            <server>
              <featureManager>
                <feature>%s</feature>
                <feature>mpHealth-4.0</feature>
              </featureManager>
              <httpEndpoint id="defaultHttpEndpoint" host="127.0.0.1" httpPort="%s" httpsPort="-1"/>
            </server>
            """;

    private static final String PLATFORM = "webProfile-10.0";

    private final Path server;
    private final List<String> applications = new ArrayList<>();

    /**
     * Prepares; nothing is started yet.
     *
     * @param base an empty directory
     * @throws IOException if it cannot be written to
     */
    public LibertyServer(Path base) throws IOException {
        super(base);
        server = base.resolve("servers/wiki");
        Files.createDirectories(server.resolve("dropins"));
        Files.writeString(server.resolve("server.xml"), CONFIGURATION.formatted(PLATFORM, port));
    }

    /**
     * Takes all features from it but this one.
     *
     * @param feature of the servlet container
     * @return this
     * @throws IOException if the configuration cannot be written
     */
    public LibertyServer withNothingBut(String feature) throws IOException {
        Path settings = server.resolve("server.xml");
        String text = Files.readString(settings).replaceAll("\\s*<feature>mpHealth.*", "").replace(PLATFORM, feature);
        Files.writeString(settings, text);
        return this;
    }

    @Override
    public void add(Path war, String name) throws IOException {
        Files.copy(war, server.resolve("dropins").resolve(name + ".war"));
        applications.add(name);
    }

    @Override
    protected Path libraryDirectory() {
        return base.resolve("shared/config/lib/global");
    }

    @Override
    public Path data(String application) {
        return server.resolve("copycat").resolve(application);
    }

    @Override
    public boolean hasHealth() {
        return true;
    }

    @Override
    protected Path logs() {
        return server.resolve("logs");
    }

    @Override
    protected ProcessBuilder command() {
        return command("run");
    }

    /** When its process is ended by a signal, it logs nothing of what applications say any more. */
    @Override
    public boolean logsToTheEnd() {
        return false;
    }

    @Override
    public Optional<ProcessBuilder> stopCommand() {
        return Optional.of(command("stop"));
    }

    private ProcessBuilder command(String what) {
        ProcessBuilder command = new ProcessBuilder(home().resolve("bin/server").toString(), what, "wiki");
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        command.environment().put("WLP_USER_DIR", base.toString());
        command.environment().put("WLP_LOGGING_CONSOLE_LOGLEVEL", "INFO");
        return command;
    }

    @Override
    protected List<String> started() {
        List<String> messages = new ArrayList<>(List.of("CWWKO0219I"));
        applications.forEach(each -> messages.add("CWWKZ0001I: Application " + each + " started"));
        return messages;
    }

    @Override
    protected List<String> goingOn() {
        return List.of("CWWKO0219I", "CWWKZ0001I: Application wiki started");
    }
}

package dev.copycat.tck.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Payara Micro, which is one JAR file; it is told of each application. */
public final class PayaraMicroServer extends Server {

    /** On the loopback only: there is no option for it, and the data grid listens also where there is no cluster. */
    private static final String SETTINGS = """
            set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=127.0.0.1
            set configs.config.server-config.hazelcast-config-specific-configuration.enabled=false
            """;

    private final Path settings;
    private final List<Path> wars = new ArrayList<>();

    /**
     * Prepares; nothing is started yet.
     *
     * @param base an empty directory
     * @throws IOException if it cannot be written to
     */
    public PayaraMicroServer(Path base) throws IOException {
        super(base);
        settings = Files.writeString(base.resolve("before-boot.txt"), SETTINGS);
    }

    @Override
    public void add(Path war, String name) throws IOException {
        wars.add(Files.copy(war, base.resolve(name + ".war")));
    }

    @Override
    public Path data(String application) {
        return base.resolve("copycat").resolve(application);
    }

    @Override
    public boolean hasHealth() {
        return true;
    }

    @Override
    protected ProcessBuilder command() {
        ProcessBuilder command = new ProcessBuilder(java(), "-jar", home().toString(),
                "--noCluster", "--port", Integer.toString(port), "--preBootCommandFile", settings.toString());
        wars.forEach(war -> command.command().addAll(List.of("--deploy", war.toString())));
        return command;
    }

    /** Its handlers are gone when the signal that ends it has come. */
    @Override
    public boolean logsToTheEnd() {
        return false;
    }

    @Override
    protected List<String> started() {
        return List.of(" ready in ");
    }

    @Override
    protected List<String> goingOn() {
        return List.of(" ready in ");
    }
}

package dev.copycat.tck.server;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** TomEE by the main class of its embedded form, for Maven Central has no other of this version. */
public final class TomeeServer extends Server {

    /** An empty application after all others, because TomEE does not say when those serve. */
    private static final String LAST = "last";

    private final List<String> applications = new ArrayList<>();
    private final Path configuration;

    /**
     * Prepares; nothing is started yet.
     *
     * @param base an empty directory
     * @throws IOException if it cannot be written to
     */
    public TomeeServer(Path base) throws IOException {
        super(base);
        Files.createDirectory(base.resolve(LAST));
        configuration = Files.createFile(base.resolve("embedded.properties"));
    }

    @Override
    public void add(Path war, String name) throws IOException {
        Path file = Files.copy(war, base.resolve(name + ".war"));
        applications.addAll(deployed(file, name));
    }

    @Override
    public void addUser(String name, String password, String role) throws IOException {
        Files.writeString(configuration, "users.%1$s=%2$s\nroles.%1$s=%3$s\n".formatted(name, password, role),
                StandardOpenOption.APPEND);
    }

    @Override
    public Path data(String application) {
        return base.resolve("copycat").resolve(application);
    }

    @Override
    protected ProcessBuilder command() {
        ProcessBuilder command = new ProcessBuilder(java(), "-cp", classPath(), "org.apache.tomee.embedded.Main",
                "--host", "127.0.0.1", "--port", Integer.toString(port), "--shutdown", "-1",
                "--directory", base.resolve("tomee").toString(), "--configuration-location", configuration.toString());
        command.command().addAll(applications);
        command.command().addAll(deployed(base.resolve(LAST), LAST));
        return command;
    }

    @Override
    protected List<String> started() {
        return List.of("--- localhost -> /" + LAST);
    }

    /** The signal that ends it ends the log handlers of the JVM beside it. */
    @Override
    public boolean logsToTheEnd() {
        return false;
    }

    @Override
    protected List<String> goingOn() {
        return List.of();
    }

    private static List<String> deployed(Path file, String name) {
        return List.of("--path", file.toString(), "--context", "/" + name);
    }

    /** Without Copycat and its tests: an application brings it along. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                        .split(File.pathSeparator))
                .filter(each -> each.endsWith(".jar") && !Path.of(each).getFileName().toString().startsWith("copycat"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}

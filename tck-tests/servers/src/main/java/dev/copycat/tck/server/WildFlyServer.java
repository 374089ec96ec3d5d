package dev.copycat.tck.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** WildFly and WildFly Preview, by {@code standalone.sh}. */
public class WildFlyServer extends Server {

    private static final String MODULE = """
            <module xmlns="urn:jboss:module:1.9" name="dev.copycat">
              <resources><resource-root path="copycat.jar"/></resources>
              <dependencies>
                <module name="java.se"/>
                <module name="jdk.jfr"/>
                <module name="jakarta.annotation.api"/>
                <module name="jakarta.enterprise.api"/>
                <module name="jakarta.inject.api"/>
                <module name="jakarta.interceptor.api"/>
                <module name="jakarta.json.api"/>
                <module name="jakarta.json.bind.api"/>
                <module name="org.eclipse.microprofile.health.api" optional="true"/>
              </dependencies>
            </module>
            """;

    private static final String GLOBAL = "<global-modules>"
            + "<module name=\"dev.copycat\" annotations=\"true\" meta-inf=\"true\" services=\"true\"/></global-modules>";

    /** Where it is managed. */
    protected final int managementPort = freePort();

    /**
     * Prepares; nothing is started yet.
     *
     * @param base an empty directory
     * @throws IOException if the configuration cannot be copied
     */
    public WildFlyServer(Path base) throws IOException {
        super(base);
        copy(home().resolve("standalone/configuration"), base.resolve("configuration"));
        Files.createDirectory(base.resolve("deployments"));
    }

    /** Has it start with another of the configurations that the server comes with. */
    void configured(String file) throws IOException {
        Path configuration = base.resolve("configuration");
        Files.copy(configuration.resolve(file), configuration.resolve("standalone.xml"), StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void add(Path war, String name) throws IOException {
        Files.copy(war, base.resolve("deployments").resolve(name + ".war"));
    }

    /** As a global module: a directory of libraries does not do here. */
    @Override
    public void share(Path jar) throws IOException {
        Path module = Files.createDirectories(base.resolve("modules/dev/copycat/main"));
        Files.copy(jar, module.resolve("copycat.jar"));
        Files.writeString(module.resolve("module.xml"), MODULE);
        Path configuration = base.resolve("configuration/standalone.xml");
        Files.writeString(configuration, Files.readString(configuration)
                .replaceFirst("<subsystem xmlns=\"urn:jboss:domain:ee:[^>]*>", "$0" + GLOBAL));
    }

    @Override
    public void addUser(String name, String password, String role) throws IOException {
        append("application-users.properties", name + "=" + digest(name + ":ApplicationRealm:" + password));
        append("application-roles.properties", name + "=" + role);
    }

    @Override
    public Path data(String application) {
        return base.resolve("data/copycat").resolve(application);
    }

    @Override
    protected Path logs() {
        return base.resolve("log");
    }

    @Override
    protected ProcessBuilder command() {
        ProcessBuilder command = new ProcessBuilder(
                home().resolve("bin/standalone.sh").toString(),
                "-Djboss.server.base.dir=" + base,
                "-Djboss.http.port=" + port,
                "-Djboss.https.port=" + freePort(),
                "-Djboss.management.http.port=" + managementPort);
        command.environment().put("JBOSS_MODULEPATH", home().resolve("modules") + ":" + base.resolve("modules"));
        return command;
    }

    @Override
    protected List<String> started() {
        return List.of("WFLYSRV0025");
    }

    @Override
    protected List<String> goingOn() {
        return List.of("WFLYSRV0026");
    }

    private void append(String file, String line) throws IOException {
        Files.writeString(base.resolve("configuration").resolve(file), "\n" + line + "\n", StandardOpenOption.APPEND);
    }

    /** As the server's own tool writes it. */
    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

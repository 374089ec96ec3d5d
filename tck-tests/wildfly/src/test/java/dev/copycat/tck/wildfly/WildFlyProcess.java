package dev.copycat.tck.wildfly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.wiki.oracle.MortalServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.as.controller.client.helpers.Operations;
import org.jboss.as.controller.client.helpers.standalone.ServerDeploymentHelper;
import org.jboss.dmr.ModelNode;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/** A WildFly of the test's own, on a base directory of its own, that can be killed and started again. */
final class WildFlyProcess implements MortalServer, AutoCloseable {

    private static final Path HOME = Path.of(System.getProperty("wildfly.home"));
    private static final Path WAR = Path.of(System.getProperty("wiki.war"));
    private static final long START_SECONDS = 180;
    private static final String DEPLOYING = "WFLYSRV0027";
    private static final String STARTED = "WFLYSRV0025";
    private static final String STARTED_WITH_ERRORS = "WFLYSRV0026";

    private final Path base;
    private final int httpPort = freePort();
    private final int managementPort = freePort();
    private Process process;

    private WildFlyProcess(Path base) {
        this.base = base;
    }

    /** Prepares a base directory with the wiki in it under some names; nothing is started yet. */
    static WildFlyProcess prepare(Path base, String... wars) throws IOException {
        Path configuration = Files.createDirectories(base.resolve("configuration"));
        try (Stream<Path> files = Files.list(HOME.resolve("standalone/configuration")).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                Files.copy(file, configuration.resolve(file.getFileName()));
            }
        }
        Path deployments = Files.createDirectories(base.resolve("deployments"));
        for (String war : wars) {
            Files.copy(WAR, deployments.resolve(war));
        }
        return new WildFlyProcess(base);
    }

    /** Has it start with another of the configurations that the server comes with. */
    WildFlyProcess configured(String file) throws IOException {
        Path configuration = base.resolve("configuration");
        Files.copy(configuration.resolve(file), configuration.resolve("standalone.xml"), StandardCopyOption.REPLACE_EXISTING);
        return this;
    }

    /** Has it start with a changed configuration. */
    WildFlyProcess configured(UnaryOperator<String> change) throws IOException {
        Path configuration = base.resolve("configuration/standalone.xml");
        String text = Files.readString(configuration);
        assertThat(change.apply(text)).isNotEqualTo(text);
        Files.writeString(configuration, change.apply(text));
        return this;
    }

    /** Starts it and returns when all that lies in its deployments has been deployed. */
    @Override
    public URI start() throws Exception {
        startUntil(STARTED);
        return address("wiki");
    }

    @Override
    public void startAndKill() throws Exception {
        startUntil(DEPLOYING);
        kill();
    }

    @Override
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Stops it in order, if it runs. */
    @Override
    public void close() {
        if (process != null) {
            process.destroy();
            process.onExit().join();
        }
    }

    /** Deploys the wiki under a name; throws the server's reason if it does not. */
    void deploy(String war) throws Exception {
        try (ModelControllerClient client = management(); InputStream content = Files.newInputStream(WAR)) {
            new ServerDeploymentHelper(client).deploy(war, content);
        }
    }

    /** Deploys another application; throws the server's reason if it does not. */
    void deploy(String war, Archive<?> application) throws Exception {
        try (ModelControllerClient client = management();
                InputStream content = application.as(ZipExporter.class).exportAsInputStream()) {
            new ServerDeploymentHelper(client).deploy(war, content);
        }
    }

    void undeploy(String war) throws Exception {
        try (ModelControllerClient client = management()) {
            new ServerDeploymentHelper(client).undeploy(war);
        }
    }

    /** Lets the requests that are being answered end, and refuses new ones until {@link #resume}. */
    void suspend() throws Exception {
        ModelNode suspend = Operations.createOperation("suspend");
        suspend.get("suspend-timeout").set(-1);
        execute(suspend);
    }

    void resume() throws Exception {
        execute(Operations.createOperation("resume"));
    }

    /** Has all requests answered by one thread, in this run of the server. */
    void useOneWorker() throws Exception {
        ModelNode worker = new ModelNode().add("subsystem", "io").add("worker", "default");
        execute(Operations.createWriteAttributeOperation(worker, "task-core-threads", 1));
        execute(Operations.createWriteAttributeOperation(worker, "task-max-threads", 1));
    }

    URI address(String application) {
        return URI.create("http://127.0.0.1:" + httpPort + "/" + application + "/");
    }

    /** Where the server is managed, and asked for its health. */
    URI management(String path) {
        return URI.create("http://127.0.0.1:" + managementPort + "/" + path);
    }

    /** What it wrote on its console. */
    String console() throws IOException {
        return Files.readString(base.resolve("console.log"));
    }

    /** Where the wiki's data lies. */
    Path data() {
        return base.resolve("data/copycat/wiki/main");
    }

    JavaProcess jvm() {
        return new JavaProcess(process.pid());
    }

    private void execute(ModelNode operation) throws IOException {
        try (ModelControllerClient client = management()) {
            ModelNode answer = client.execute(operation);
            if (!Operations.isSuccessfulOutcome(answer)) {
                throw new IOException(operation + ": " + Operations.getFailureDescription(answer));
            }
        }
    }

    private ModelControllerClient management() throws IOException {
        return ModelControllerClient.Factory.create("127.0.0.1", managementPort);
    }

    private void startUntil(String message) throws Exception {
        List<String> command = StandaloneCommandBuilder.of(HOME)
                .setBaseDirectory(base)
                .addModuleDir(Files.createDirectories(base.resolve("modules")).toString())
                .addJavaOption("-Djboss.http.port=" + httpPort)
                .addJavaOption("-Djboss.https.port=" + freePort())
                .addJavaOption("-Djboss.management.http.port=" + managementPort)
                .build();
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        CompletableFuture<Void> said = new CompletableFuture<>();
        Thread reader = new Thread(() -> read(process, message, said), "wildfly-output");
        reader.setDaemon(true);
        reader.start();
        said.get(START_SECONDS, TimeUnit.SECONDS);
    }

    private void read(Process from, String message, CompletableFuture<Void> said) {
        try (BufferedReader lines = from.inputReader();
                PrintStream log = new PrintStream(Files.newOutputStream(
                        base.resolve("console.log"), StandardOpenOption.CREATE, StandardOpenOption.APPEND))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                log.println(line);
                if (line.contains(message)) {
                    said.complete(null);
                } else if (line.contains(STARTED_WITH_ERRORS)) {
                    said.completeExceptionally(new IllegalStateException(line));
                }
            }
        } catch (IOException e) {
            said.completeExceptionally(e);
        }
        said.completeExceptionally(new IllegalStateException("WildFly ended; see " + base.resolve("console.log")));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

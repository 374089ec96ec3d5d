package dev.copycat.tck.wildfly;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/** A WildFly of the test's own, on a base directory of its own, that can be killed and started again. */
final class WildFlyProcess {

    private static final long START_SECONDS = 180;

    private final Path home;
    private final Path base;
    private final int httpPort = freePort();
    private final int managementPort = freePort();
    private Process process;

    private WildFlyProcess(Path home, Path base) {
        this.home = home;
        this.base = base;
    }

    /** Prepares a base directory with the WARs in it; nothing is started yet. */
    static WildFlyProcess prepare(Path home, Path base, List<Path> wars) throws IOException {
        Path configuration = Files.createDirectories(base.resolve("configuration"));
        try (Stream<Path> files = Files.list(home.resolve("standalone/configuration")).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                Files.copy(file, configuration.resolve(file.getFileName()));
            }
        }
        Path deployments = Files.createDirectories(base.resolve("deployments"));
        for (Path war : wars) {
            Files.copy(war, deployments.resolve(war.getFileName()));
        }
        return new WildFlyProcess(home, base);
    }

    /** Starts it and returns when all that lies in its deployments has been deployed. */
    void start() throws Exception {
        List<String> command = StandaloneCommandBuilder.of(home)
                .setBaseDirectory(base)
                .addJavaOption("-Djboss.http.port=" + httpPort)
                .addJavaOption("-Djboss.https.port=" + freePort())
                .addJavaOption("-Djboss.management.http.port=" + managementPort)
                .build();
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        CompletableFuture<Void> started = new CompletableFuture<>();
        Thread reader = new Thread(() -> read(process, started), "wildfly-output");
        reader.setDaemon(true);
        reader.start();
        started.get(START_SECONDS, TimeUnit.SECONDS);
    }

    /** {@code kill -9}: returns when the process is gone. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Stops it in order, if it runs. */
    void stop() throws InterruptedException {
        if (process != null) {
            process.destroy();
            process.waitFor();
        }
    }

    URI http() {
        return URI.create("http://127.0.0.1:" + httpPort);
    }

    Path data() {
        return base.resolve("data");
    }

    private void read(Process from, CompletableFuture<Void> started) {
        try (BufferedReader lines = from.inputReader();
                PrintStream log = new PrintStream(Files.newOutputStream(
                        base.resolve("console.log"), StandardOpenOption.CREATE, StandardOpenOption.APPEND))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                log.println(line);
                if (line.contains("WFLYSRV0025")) {
                    started.complete(null);
                } else if (line.contains("WFLYSRV0026")) {
                    started.completeExceptionally(new IllegalStateException(line));
                }
            }
        } catch (IOException e) {
            started.completeExceptionally(e);
        }
        started.completeExceptionally(new IllegalStateException("WildFly ended; see " + base.resolve("console.log")));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

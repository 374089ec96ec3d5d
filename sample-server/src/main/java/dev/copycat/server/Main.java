package dev.copycat.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.logging.LogManager;

/**
 * Serves the wiki at {@code http://localhost:8080/}, on this machine only, until it is stopped or killed.
 *
 * <pre>
 * java … dev.copycat.server.Main [port]
 *   -Dport=8080                 0 for any free port
 *   -Dwar=…/wiki.war            default: the one that this build made
 *   -Dcopycat.directory=…       default: copycat-data in the working directory
 * </pre>
 */
public final class Main {

    private Main() {}

    /**
     * Starts the server and returns when it was stopped.
     *
     * @param arguments the port, or nothing
     * @throws InterruptedException if the waiting thread is interrupted
     */
    public static void main(String[] arguments) throws InterruptedException {
        setUpLogging();
        try {
            Options options = Options.of(arguments);
            System.setProperty("copycat.directory", options.data().toString());
            WikiServer server = WikiServer.start(options);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "wiki-stop"));
            System.out.println("The wiki is ready: http://localhost:" + server.port() + "/ (data in " + options.data()
                    + "; stop with Ctrl-C, or kill -9 and start again)");
            server.await();
        } catch (StartException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /** Says so itself: by now the logging may have been shut down already. */
    private static void stop(WikiServer server) {
        server.stop();
        System.out.println("The wiki has stopped; everything is on disk.");
    }

    private static void setUpLogging() {
        if (System.getProperty("java.util.logging.config.file") != null) {
            return;
        }
        try (InputStream settings = Main.class.getResourceAsStream("/logging.properties")) {
            LogManager.getLogManager().readConfiguration(settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

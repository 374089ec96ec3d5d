package dev.copycat.server;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What to serve, and where.
 *
 * @param port the TCP port; 0 for any free one
 * @param war the WAR file
 * @param data the directory for the data; absolute
 */
record Options(int port, Path war, Path data) {

    private static final String DEFAULT_PORT = "8080";

    Options {
        if (port < 0 || port > 65535) {
            throw new StartException("The port is a number from 0 to 65535, not " + port + ".");
        }
        if (!Files.isRegularFile(war)) {
            throw new StartException("There is no " + war + ". Build it first, or name the WAR file with -Dwar=…");
        }
    }

    static Options of(String[] arguments) {
        String port = arguments.length > 0 ? arguments[0] : System.getProperty("port", DEFAULT_PORT);
        String war = System.getProperty("war");
        String data = System.getProperty("copycat.directory", "copycat-data");
        return new Options(
                number(port),
                war == null ? builtWar() : Path.of(war).toAbsolutePath(),
                Path.of(data).toAbsolutePath().normalize());
    }

    private static int number(String port) {
        try {
            return Integer.parseInt(port.strip());
        } catch (NumberFormatException e) {
            throw new StartException("The port is a number from 0 to 65535, not “" + port + "”.");
        }
    }

    /** These classes are in {@code sample-server/target/classes}, or in a jar in {@code sample-server/target}. */
    private static Path builtWar() {
        try {
            Path here = Path.of(Options.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            Path target = here.getParent();
            return target.resolve("../../sample-war/target/wiki.war").normalize();
        } catch (URISyntaxException e) {
            throw new StartException("Name the WAR file with -Dwar=…", e);
        }
    }
}

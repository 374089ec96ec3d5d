package dev.copycat.tck.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * GlassFish and its kin, by {@code asadmin start-domain}; applications are put into its {@code autodeploy}. Its log is asked of
 * its console: GlassFish itself has started without the thread that writes {@code server.log}.
 */
public class GlassFishServer extends Server {

    /** The last digits of the ports that the build gives the server for all other tests. */
    private static final int PORTS = 9;

    private final Path domain;
    private final List<String> applications = new ArrayList<>();

    /**
     * Prepares; nothing is started yet.
     *
     * @param base an empty directory
     * @throws IOException if the domain cannot be copied
     */
    public GlassFishServer(Path base) throws IOException {
        super(base);
        domain = base.resolve("domains/domain1");
        copy(home().resolve("glassfish/domains/domain1/config"), base.resolve("domains/domain1/config"));
        copy(home().resolve("glassfish/domains/domain1/docroot"), base.resolve("domains/domain1/docroot"));
        Files.createDirectory(domain.resolve("autodeploy"));
        Path settings = domain.resolve("config/domain.xml");
        String ports = System.getProperty("server.ports");
        String text = Files.readString(settings).replace('"' + ports + "0\"", "\"" + port + '"');
        for (int digit = 1; digit < PORTS; digit++) {
            text = text.replace(ports + digit, Integer.toString(freePort()));
        }
        Files.writeString(settings, text);
    }

    @Override
    public void add(Path war, String name) throws IOException {
        Files.copy(war, domain.resolve("autodeploy").resolve(name + ".war"));
        applications.add(name);
    }

    @Override
    public Path data(String application) {
        return domain.resolve("copycat").resolve(application);
    }

    @Override
    protected Path libraryDirectory() {
        return domain.resolve("lib");
    }

    @Override
    protected ProcessBuilder command() {
        return new ProcessBuilder(home().resolve("bin/asadmin").toString(),
                "start-domain", "--verbose", "--domaindir", base.resolve("domains").toString(), "domain1");
    }

    @Override
    protected List<String> started() {
        List<String> messages = new ArrayList<>(List.of("startup time"));
        applications.forEach(each -> messages.add("Loading application [" + each + "] at [/" + each + "]"));
        return messages;
    }

    @Override
    protected List<String> goingOn() {
        return List.of("startup time", "Loading application [wiki] at [/wiki]");
    }
}

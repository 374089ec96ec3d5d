package dev.copycat.tck.server;

import java.io.IOException;
import java.nio.file.Path;

/** The server that the child of the build is for. */
final class ServerUnderTest {

    /** What the child calls it, as the table of the README does. */
    static final String NAME = System.getProperty("server.name");

    private ServerUnderTest() {}

    static Server on(Path base) throws IOException {
        return switch (System.getProperty("server.kind")) {
            case "wildfly" -> new WildFlyServer(base);
            case "liberty" -> new LibertyServer(base);
            case "glassfish" -> new GlassFishServer(base);
            case "payara" -> new PayaraServer(base);
            case "payara-micro" -> new PayaraMicroServer(base);
            case "tomee" -> new TomeeServer(base);
            case "tomcat" -> new TomcatServer(base);
            case "jetty" -> new JettyServer(base);
            default -> throw new IllegalStateException("server.kind=" + System.getProperty("server.kind"));
        };
    }
}

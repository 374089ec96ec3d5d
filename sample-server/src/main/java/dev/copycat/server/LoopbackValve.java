package dev.copycat.server;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Set;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Answers only to this machine's own names. Otherwise a web site could point a name of its own at 127.0.0.1 and have a
 * browser on this machine read and write here as if it were that site.
 */
final class LoopbackValve extends ValveBase {

    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int MISDIRECTED = 421;

    LoopbackValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (NAMES.contains(request.getServerName())) {
            getNext().invoke(request, response);
        } else {
            response.sendError(MISDIRECTED, "This server answers to localhost only.");
        }
    }
}

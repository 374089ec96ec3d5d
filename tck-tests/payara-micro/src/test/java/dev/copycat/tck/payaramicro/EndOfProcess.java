package dev.copycat.tck.payaramicro;

import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jboss.arquillian.container.spi.event.container.AfterUnDeploy;
import org.jboss.arquillian.core.api.annotation.Observes;

/**
 * Waits until the server that was told to stop has stopped its application and ended. The adapter does not: the files are still
 * written to while the test looks at them.
 */
final class EndOfProcess {

    private static final String SERVER = System.getProperty("server.jar");

    void await(@Observes AfterUnDeploy undeployed) {
        ProcessHandle.current().children()
                .filter(EndOfProcess::isServer)
                .forEach(server -> server.onExit().orTimeout(5, TimeUnit.MINUTES).join());
    }

    private static boolean isServer(ProcessHandle process) {
        return process.info().arguments().stream().flatMap(Stream::of).anyMatch(SERVER::equals);
    }
}

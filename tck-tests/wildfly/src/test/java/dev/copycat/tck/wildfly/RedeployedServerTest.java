package dev.copycat.tck.wildfly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.tck.Promise;
import dev.copycat.wiki.oracle.AcknowledgementLog;
import dev.copycat.wiki.oracle.BusyWiki;
import dev.copycat.wiki.oracle.CrashSafety;
import dev.copycat.wiki.oracle.WikiClient;
import dev.copycat.wiki.oracle.WikiOracle;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sample WAR on a WildFly that goes on while deployments come and go, with clients that never let the wiki alone. */
@Promise({"D7", "D8", "R1"})
class RedeployedServerTest {

    private static final int TIMES = CrashSafety.LONG ? 10 : 3;
    private static final int OPERATIONS = 100;

    private AcknowledgementLog log;
    private WildFlyProcess server;

    @BeforeEach
    void start() throws Exception {
        Path base = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "redeployed-server-");
        log = new AcknowledgementLog(base.resolve("acknowledgements.txt"));
        server = WildFlyProcess.prepare(base);
        server.start();
        server.deploy("wiki.war");
    }

    @AfterEach
    void stop() throws Exception {
        if (server != null) {
            server.close();
        }
        log.close();
    }

    @Test
    void anUndeployedWikiLeavesNoThreadAndNoLockAndTheNextOneGoesOn() throws Exception {
        redeployUnderLoad(this::redeploy);
        CrashSafety.write("redeployment under load: the wiki on WildFly", TIMES);
    }

    /**
     * A request that is cut off stays in a thread-local variable of the server's Weld, and with it the class loader; so the
     * requests are let to an end. The server's worker thread keeps its last task in a frame: so there is one worker, and the
     * class loader before the last may still be there.
     */
    @Test
    void theClassLoadersOfUndeployedWikisAreCollected() throws Exception {
        server.useOneWorker();
        redeployUnderLoad(() -> {
            server.suspend();
            redeploy();
            server.resume();
        });
        assertThat(server.jvm().loaders("deployment.wiki.war")).hasSizeBetween(1, 2);
        CrashSafety.write("redeployment after the last answer: class loaders collected on WildFly", TIMES);
    }

    @Test
    void aSecondWikiOnTheSameDirectoryIsRefusedAndTheFirstGoesOn() throws Exception {
        try (BusyWiki clients = BusyWiki.start(server.address("wiki"), log, 42)) {
            for (int i = 0; i < TIMES; i++) {
                clients.awaitOperations(OPERATIONS);
                assertThatThrownBy(() -> server.deploy("second.war")).hasMessageContainingAll(
                        "The data directory " + server.data() + " is in use by process " + server.jvm().pid(), "application wiki");
            }
            clients.awaitOperations(OPERATIONS);
        }
        server.undeploy("wiki.war");
        server.deploy("second.war");
        assertThat(new WikiOracle(log).check(new WikiClient(server.address("second")))).isPositive();
        assertThat(server.jvm().loaders("deployment.second.war")).hasSize(1);
        CrashSafety.write("a second WAR on the same directory: the wiki on WildFly", TIMES);
    }

    private void redeployUnderLoad(BusyWiki.Work redeployment) throws Exception {
        try (BusyWiki clients = BusyWiki.start(server.address("wiki"), log, 42)) {
            for (int i = 0; i < TIMES; i++) {
                clients.awaitOperations(OPERATIONS);
                clients.outage(redeployment);
            }
            clients.awaitOperations(OPERATIONS);
        }
        assertThat(new WikiOracle(log).check(new WikiClient(server.address("wiki")))).isPositive();
    }

    private void redeploy() throws Exception {
        server.undeploy("wiki.war");
        assertThat(server.jvm().threads("copycat-")).isEmpty();
        server.deploy("wiki.war");
    }
}

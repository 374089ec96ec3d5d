package dev.copycat.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import dev.copycat.wiki.oracle.AcknowledgementLog;
import dev.copycat.wiki.oracle.BusyWiki;
import dev.copycat.wiki.oracle.CrashSafety;
import dev.copycat.wiki.oracle.WikiClient;
import dev.copycat.wiki.oracle.WikiOracle;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The wiki on a Tomcat that goes on while its deployments come and go, with clients that never let it alone. */
class RedeployedWikiTest {

    private static final int REDEPLOYMENTS = CrashSafety.LONG ? 10 : 3;
    private static final int OPERATIONS = 100;
    private static final int COLLECTIONS = 50;

    @TempDir
    Path directory;

    private RunningTomcat tomcat;
    private AcknowledgementLog log;

    @BeforeEach
    void start() throws Exception {
        System.setProperty("copycat.directory", directory.resolve("data").toString());
        log = new AcknowledgementLog(directory.resolve("acknowledgements.txt"));
        tomcat = RunningTomcat.start(directory.resolve("tomcat"), Options.of(new String[] {"0"}).war());
    }

    @AfterEach
    void stop() throws Exception {
        tomcat.close();
        log.close();
        System.clearProperty("copycat.directory");
    }

    @Test
    void nothingOfAnUndeployedWikiRemainsAndTheNextOneGoesOn() throws Exception {
        assertThat(tomcat.deploy("/wiki")).isTrue();
        try (BusyWiki clients = BusyWiki.start(tomcat.address("/wiki"), log, 42)) {
            for (int i = 0; i < REDEPLOYMENTS; i++) {
                clients.awaitOperations(OPERATIONS);
                clients.outage(this::redeploy);
            }
            clients.awaitOperations(OPERATIONS);
        }
        new WikiOracle(log).check(new WikiClient(tomcat.address("/wiki")));
        System.out.println(log.summary());
        CrashSafety.write("redeployment under load: the wiki on Tomcat", REDEPLOYMENTS);
    }

    private void redeploy() throws Exception {
        WeakReference<ClassLoader> old = tomcat.undeploy("/wiki");
        assertThat(threads()).isEmpty();
        assertThat(tomcat.deploy("/wiki")).isTrue();
        assertThat(isCollected(old)).isTrue();
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("copycat-"))
                .toList();
    }

    private static boolean isCollected(WeakReference<?> reference) throws Exception {
        for (int i = 0; i < COLLECTIONS && reference.get() != null; i++) {
            System.gc();
        }
        if (reference.get() != null) {
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap("/tmp/h-cont-leak.hprof", true);
        }
        return reference.get() == null;
    }
}

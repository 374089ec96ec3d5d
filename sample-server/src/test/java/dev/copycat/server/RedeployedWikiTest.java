package dev.copycat.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.wiki.oracle.AcknowledgementLog;
import dev.copycat.wiki.oracle.BusyWiki;
import dev.copycat.wiki.oracle.CrashSafety;
import dev.copycat.wiki.oracle.WikiClient;
import dev.copycat.wiki.oracle.WikiOracle;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The wiki on a Tomcat that goes on while its deployments come and go, with clients that never let it alone. */
class RedeployedWikiTest {

    private static final int TIMES = CrashSafety.LONG ? 10 : 3;
    private static final int OPERATIONS = 100;
    private static final int COLLECTIONS = 300;

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
        tomcat.deploy("/wiki");
        try (BusyWiki clients = BusyWiki.start(tomcat.address("/wiki"), log, 42)) {
            for (int i = 0; i < TIMES; i++) {
                clients.awaitOperations(OPERATIONS);
                clients.outage(this::redeploy);
            }
            clients.awaitOperations(OPERATIONS);
        }
        assertThat(new WikiOracle(log).check(new WikiClient(tomcat.address("/wiki")))).isPositive();
        CrashSafety.write("redeployment under load: the wiki on Tomcat", TIMES);
    }

    @Test
    void aSecondWikiOnTheSameDirectoryIsRefusedAndTheFirstGoesOn() throws Exception {
        List<WeakReference<?>> refused = new ArrayList<>();
        tomcat.deploy("/wiki");
        try (BusyWiki clients = BusyWiki.start(tomcat.address("/wiki"), log, 42)) {
            for (int i = 0; i < TIMES; i++) {
                clients.awaitOperations(OPERATIONS);
                assertThatThrownBy(() -> tomcat.deploy("/second")).rootCause().hasMessageContainingAll(
                        "The data directory " + directory.resolve("data/wiki/main") + " is in use by process "
                                + ProcessHandle.current().pid(),
                        "application wiki");
                refused.add(tomcat.undeploy("/second"));
            }
            clients.awaitOperations(OPERATIONS);
        }
        tomcat.undeploy("/wiki");
        tomcat.deploy("/second");
        assertThat(refused).as("the class loaders of the refused ones are collected").allMatch(RedeployedWikiTest::isCollected);
        assertThat(new WikiOracle(log).check(new WikiClient(tomcat.address("/second")))).isPositive();
        CrashSafety.write("a second WAR on the same directory: the wiki on Tomcat", TIMES);
    }

    /** On JDK 17 a cache of the JDK's own may hold the last application until the next is there (JDK-8078641). */
    private void redeploy() throws Exception {
        WeakReference<ClassLoader> old = tomcat.undeploy("/wiki");
        assertThat(threads()).isEmpty();
        tomcat.deploy("/wiki");
        assertThat(isCollected(old)).as("the old application's class loader is collected").isTrue();
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("copycat-"))
                .toList();
    }

    private static boolean isCollected(WeakReference<?> reference) {
        for (int i = 0; i < COLLECTIONS && reference.get() != null; i++) {
            System.gc();
        }
        return reference.get() == null;
    }
}

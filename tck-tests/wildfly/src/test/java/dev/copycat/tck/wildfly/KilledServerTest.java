package dev.copycat.tck.wildfly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.tck.Promise;
import dev.copycat.wiki.oracle.AcknowledgementLog;
import dev.copycat.wiki.oracle.CrashSafety;
import dev.copycat.wiki.oracle.KilledWiki;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The sample WAR on WildFly, edited by many at once and killed with {@code SIGKILL} while they do. */
@Promise({"R1", "D1", "T3"})
class KilledServerTest {

    private static final int KILLS = CrashSafety.LONG ? 30 : 3;
    private static final int EVERY = 60;

    @Test
    void everyAcknowledgedEditIsThereOnceAndInOrder() throws Exception {
        Path base = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "killed-server-");
        try (AcknowledgementLog log = new AcknowledgementLog(base.resolve("acknowledgements.txt"));
                WildFlyProcess server = WildFlyProcess.prepare(base, "wiki.war")) {
            int found = new KilledWiki(server, log, 42).survives(KILLS, EVERY);
            assertThat(found).isPositive();
            assertThat(server.data()).isDirectoryContaining("glob:**/journal-*.jsonl");
            System.out.println("KilledServerTest: " + log.summary() + "; " + found + " found");
            CrashSafety.write("kill -9 under load: the wiki on WildFly", KILLS);
        }
    }
}

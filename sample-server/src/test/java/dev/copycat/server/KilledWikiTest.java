package dev.copycat.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.wiki.oracle.AcknowledgementLog;
import dev.copycat.wiki.oracle.CrashSafety;
import dev.copycat.wiki.oracle.KilledWiki;
import dev.copycat.wiki.oracle.MortalServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random operations by 16 clients on a server that is killed under them. The seed is printed; {@code -Dseed=…} repeats what
 * is asked and when it is killed, though not how threads run.
 */
class KilledWikiTest implements MortalServer {

    private static final int KILLS = CrashSafety.LONG ? 30 : 20;
    private static final int EVERY = 45;

    @TempDir
    Path directory;

    private final long seed = Long.getLong("seed", new Random().nextLong());
    private ServerProcess process;

    @Test
    void everyAcknowledgedEditIsThereOnceInOrderAndNothingElse() throws Exception {
        System.out.println("KilledWikiTest: -Dseed=" + seed);
        try (AcknowledgementLog log = new AcknowledgementLog(directory.resolve("acknowledgements.txt"))) {
            int found = new KilledWiki(this, log, seed).survives(KILLS, EVERY);
            assertThat(found).isPositive();
            System.out.println("KilledWikiTest: " + log.summary() + "; " + found + " found");
            CrashSafety.write("kill -9 under load: the wiki on Tomcat", KILLS);
        } catch (Throwable e) {
            throw new AssertionError("-Dseed=" + seed, e);
        }
    }

    @AfterEach
    void end() {
        if (process != null) {
            process.close();
        }
    }

    @Override
    public URI start() {
        process = ServerProcess.start(data());
        return process.address();
    }

    @Override
    public void startAndKill() {
        try (ServerProcess stillborn = ServerProcess.begin(data())) {
            stillborn.awaitFirstLine();
        }
    }

    @Override
    public void kill() {
        process.kill();
    }

    private Path data() {
        return directory.resolve("data");
    }
}

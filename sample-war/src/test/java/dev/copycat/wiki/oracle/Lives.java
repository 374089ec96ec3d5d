package dev.copycat.wiki.oracle;

import java.net.URI;
import java.util.Random;

/** One life of a server after the other; clients wait in between, and what the wiki then holds is compared. */
final class Lives {

    private final MortalServer server;
    private final WikiOracle oracle;
    private final Random random;
    private WikiClient client;
    private int deaths;
    private Throwable reason;

    Lives(MortalServer server, WikiOracle oracle, Random random) {
        this.server = server;
        this.oracle = oracle;
        this.random = random;
    }

    /** The living server; waits while there is none. */
    synchronized WikiClient client() throws InterruptedException {
        while (client == null && reason == null) {
            wait();
        }
        failIfGivenUp();
        return client;
    }

    /** Kills the server that this client talks to, unless it is dead already or was killed that often. */
    synchronized void end(WikiClient whose, int nth) throws Exception {
        if (client == whose && deaths < nth) {
            client = null;
            server.kill();
            deaths++;
            notifyAll();
        }
    }

    /** Whether the server that this client talks to was killed. */
    synchronized boolean ended(WikiClient whose) {
        return client != whose;
    }

    /** Starts the server whenever it is dead, until it was killed that often. Some starts are killed as well. */
    void renew(int often) throws Exception {
        try {
            for (int nth = 1; nth <= often; nth++) {
                begin();
                awaitDeath(nth);
            }
            begin();
        } catch (Throwable e) {
            giveUp(e);
            throw e;
        }
    }

    /** Nobody waits for the server any longer. */
    synchronized void giveUp(Throwable why) {
        if (reason == null) {
            reason = why;
        }
        notifyAll();
    }

    private void begin() throws Exception {
        if (random.nextInt(4) == 0) {
            server.startAndKill();
        }
        URI address = server.start();
        WikiClient born = new WikiClient(address);
        oracle.check(born);
        synchronized (this) {
            client = born;
            notifyAll();
        }
    }

    private synchronized void awaitDeath(int nth) throws InterruptedException {
        while (deaths < nth && reason == null) {
            wait();
        }
        failIfGivenUp();
    }

    private void failIfGivenUp() {
        if (reason != null) {
            throw new AssertionError("Given up", reason);
        }
    }
}

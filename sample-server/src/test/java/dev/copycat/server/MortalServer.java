package dev.copycat.server;

import java.nio.file.Path;
import java.util.Random;

/** A server that is killed now and then, and started again; clients wait for it meanwhile. */
final class MortalServer implements AutoCloseable {

    private final Path data;
    private final Random random;
    private ServerProcess process;
    private WikiClient client;
    private int kills;
    private Throwable reason;

    MortalServer(Path data, Random random) {
        this.data = data;
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
    synchronized void kill(WikiClient whose, int deaths) {
        if (client == whose && kills < deaths) {
            client = null;
            process.kill();
            kills++;
            notifyAll();
        }
    }

    synchronized int kills() {
        return kills;
    }

    /** Starts the server whenever it is dead, until it was killed that often. Some starts are killed as well. */
    void keepAlive(int deaths) throws InterruptedException {
        try {
            for (int death = 1; death <= deaths; death++) {
                revive();
                awaitDeath(death);
            }
            revive();
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

    @Override
    public void close() {
        if (process != null) {
            process.close();
        }
    }

    private void revive() {
        if (random.nextInt(4) == 0) {
            try (ServerProcess stillborn = ServerProcess.begin(data)) {
                stillborn.awaitFirstLine();
            }
        }
        ServerProcess born = ServerProcess.start(data);
        synchronized (this) {
            process = born;
            client = new WikiClient(born.address());
            notifyAll();
        }
    }

    private synchronized void awaitDeath(int death) throws InterruptedException {
        while (kills < death && reason == null) {
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

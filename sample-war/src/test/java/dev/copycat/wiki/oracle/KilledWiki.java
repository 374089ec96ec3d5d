package dev.copycat.wiki.oracle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Random operations by many clients on a server that is killed now and then, and started again. */
public final class KilledWiki {

    private static final int CLIENTS = 16;

    private final MortalServer server;
    private final AcknowledgementLog log;
    private final long seed;
    private final AtomicInteger operations = new AtomicInteger();
    private final NavigableSet<Integer> killAt = new TreeSet<>();

    /**
     * A wiki whose clients have not begun.
     *
     * @param server the server, not started
     * @param log for what the clients send and are told
     * @param seed repeats what is asked and when the server is killed, though not how threads run
     */
    public KilledWiki(MortalServer server, AcknowledgementLog log, long seed) {
        this.server = server;
        this.log = log;
        this.seed = seed;
    }

    /**
     * Lets the clients work and compares the wiki with what they were told, after each start and at the end.
     *
     * @param kills how often the server is killed while it serves
     * @param every operations between two kills, on average
     * @return how many edits the wiki holds at the end
     * @throws Exception if the server does not start, or a client is told what cannot be
     */
    public int survives(int kills, int every) throws Exception {
        Random random = new Random(seed);
        for (int kill = 0; kill < kills; kill++) {
            killAt.add(CLIENTS + kill * every + random.nextInt(every));
        }
        Lives lives = new Lives(server, new WikiOracle(log), random);
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<Void>> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                RandomClient client = new RandomClient(log, new Random(seed + i));
                clients.add(threads.submit(endOf(lives, () -> operate(client, lives, CLIENTS + (kills + 1) * every))));
            }
            lives.renew(kills);
            for (Future<Void> client : clients) {
                client.get();
            }
        } finally {
            threads.shutdownNow();
        }
        return new WikiOracle(log).check(lives.client());
    }

    /** If a client fails, nobody waits for the others any longer. */
    private static Callable<Void> endOf(Lives lives, Callable<Void> work) {
        return () -> {
            try {
                return work.call();
            } catch (Throwable e) {
                lives.giveUp(e);
                throw e;
            }
        };
    }

    private Void operate(RandomClient client, Lives lives, int end) throws Exception {
        while (true) {
            WikiClient wiki = lives.client();
            int operation = operations.getAndIncrement();
            if (operation >= end) {
                return null;
            }
            lives.end(wiki, killAt.headSet(operation, true).size());
            try {
                client.operate(wiki);
            } catch (IOException e) {
                if (!lives.ended(wiki)) {
                    throw e;
                }
            }
        }
    }
}

package dev.copycat.wiki.oracle;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Random clients that never let the wiki alone, whatever is done to its deployment meanwhile. */
public final class BusyWiki implements AutoCloseable {

    private static final int CLIENTS = 8;

    /** Only a server that hangs takes this long. */
    private static final long PATIENCE_SECONDS = 180;

    private final WikiClient wiki;
    private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    private final List<Future<?>> clients = new ArrayList<>();
    private int operations;
    private Throwable failure;

    /** Odd while the wiki may fail to answer. */
    private volatile int outages;
    private volatile boolean ended;

    /** What is done to a deployment. */
    @FunctionalInterface
    public interface Work {

        /**
         * Does it.
         *
         * @throws Exception what the test will fail with
         */
        void run() throws Exception;
    }

    private BusyWiki(URI address) {
        wiki = new WikiClient(address);
    }

    /**
     * Lets the clients loose.
     *
     * @param address where the wiki is
     * @param log for what they send and are told
     * @param seed repeats what is asked, though not how threads run
     * @return the clients
     */
    public static BusyWiki start(URI address, AcknowledgementLog log, long seed) {
        BusyWiki busy = new BusyWiki(address);
        for (int i = 0; i < CLIENTS; i++) {
            RandomClient client = new RandomClient(log, new Random(seed + i));
            busy.clients.add(busy.threads.submit(() -> busy.work(client)));
        }
        return busy;
    }

    /**
     * Waits until the clients have done so much more.
     *
     * @param more operations that the wiki answers
     * @throws InterruptedException if the waiting thread is interrupted
     */
    public synchronized void awaitOperations(int more) throws InterruptedException {
        int goal = operations + more;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (operations < goal) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (failure != null || left <= 0) {
                throw new AssertionError("The clients do not get on", failure);
            }
            wait(left);
        }
    }

    /**
     * Does something during which the wiki need not answer. Outside it, it must.
     *
     * @param work what is done
     * @throws Exception what that failed with
     */
    public void outage(Work work) throws Exception {
        outages++;
        work.run();
        outages++;
    }

    /** Ends the clients; fails if one of them did. */
    @Override
    public void close() {
        ended = true;
        threads.shutdown();
        try {
            for (Future<?> client : clients) {
                client.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (ExecutionException | TimeoutException | InterruptedException e) {
            throw new AssertionError("A client failed, or does not end", e);
        }
    }

    private Void work(RandomClient client) throws IOException {
        try {
            while (!ended) {
                int before = outages;
                try {
                    client.operate(wiki);
                    count();
                } catch (IOException e) {
                    if (before % 2 == 0 && outages == before) {
                        throw e;
                    }
                    knock();
                }
            }
            return null;
        } catch (Throwable e) {
            fail(e);
            throw e;
        }
    }

    /** Asks until somebody answers, so that there are requests at every moment of an outage. */
    private void knock() {
        while (!ended && outages % 2 == 1) {
            try {
                wiki.get("api/system");
                return;
            } catch (IOException again) {
                Thread.onSpinWait();
            }
        }
    }

    private synchronized void count() {
        operations++;
        notifyAll();
    }

    private synchronized void fail(Throwable why) {
        failure = why;
        notifyAll();
    }
}

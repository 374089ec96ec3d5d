package dev.copycat.benchmarks;

import java.lang.management.ManagementFactory;

/** The heap of this process. */
final class Heap {

    private static final int COLLECTIONS = 3;
    private static final long PAUSE_MILLIS = 50;

    private Heap() {}

    /** Bytes that are in use after a full collection. */
    static long used() throws InterruptedException {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            Thread.sleep(PAUSE_MILLIS);
            least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }
}

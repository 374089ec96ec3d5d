package dev.copycat.internal.cdi;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;

/** How much of the heap is free for what lives long. */
final class HeapRoom {

    private HeapRoom() {}

    /** Whether so many bytes fit beside what lives, with a tenth of the heap to spare. */
    static boolean has(long bytes) {
        Runtime heap = Runtime.getRuntime();
        long used = Math.min(heap.totalMemory() - heap.freeMemory(), living());
        return heap.maxMemory() - used > bytes + heap.maxMemory() / 10;
    }

    /**
     * What is in the old generation, garbage or not, and what the last collection left in the young one; the largest number if
     * the JVM does not tell.
     */
    private static long living() {
        try {
            long living = 0;
            boolean old = false;
            for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
                if (pool.getType() == MemoryType.HEAP) {
                    boolean tenured = pool.isUsageThresholdSupported();
                    MemoryUsage usage = tenured ? pool.getUsage() : pool.getCollectionUsage();
                    living += usage == null ? 0 : usage.getUsed();
                    old |= tenured;
                }
            }
            return old ? living : Long.MAX_VALUE;
        } catch (NoClassDefFoundError withoutManagement) {
            return Long.MAX_VALUE;
        }
    }
}

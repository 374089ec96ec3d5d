package dev.copycat.benchmarks;

/** What a caller does again and again. */
@FunctionalInterface
interface Call {

    /**
     * Does it once.
     *
     * @param caller which caller, from 0
     * @param turn how often this one did it before
     */
    void make(int caller, long turn) throws Exception;
}

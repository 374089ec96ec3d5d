package dev.copycat.internal.graph;

/**
 * How the work on a large graph is shared among threads.
 *
 * @param helpers how many threads there may be beside the one that calls
 * @param stretch so many items make a stretch, and a few more
 */
record Sharing(int helpers, int stretch) {

    /** More threads than these would wait for the one that follows the references. */
    private static final int MOST_HELPERS = 3;

    static final Sharing OF_THIS_MACHINE =
            new Sharing(Math.min(Runtime.getRuntime().availableProcessors() - 1, MOST_HELPERS), 4_000);
}

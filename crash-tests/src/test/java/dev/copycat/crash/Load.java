package dev.copycat.crash;

/**
 * What clients do.
 *
 * @param run which of the runs on one directory: no two have calls in common
 * @param clients how many call at the same time
 * @param calls of each client
 * @param longest text of a call, in characters
 */
record Load(int run, int clients, int calls, int longest) {

    /** Through some segments and snapshots. */
    static Load small(int run) {
        return new Load(run, 3, 7, 900);
    }

    /** Less than a segment holds. */
    static Load withinASegment(int run) {
        return new Load(run, 2, 4, 100);
    }

    /** More than anybody waits for. */
    static Load endless(int run) {
        return new Load(run, 4, 1_000_000, 900);
    }
}

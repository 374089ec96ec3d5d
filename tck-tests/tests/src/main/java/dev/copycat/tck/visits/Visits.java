package dev.copycat.tck.visits;

import dev.copycat.Prevalent;

/** Counts. */
@Prevalent
public class Visits {

    private int count;

    /**
     * A transaction.
     *
     * @return how many there were
     */
    public int count() {
        return ++count;
    }
}

package dev.copycat.tck.packaged.library;

import dev.copycat.Prevalent;

/** Counts. */
@Prevalent
public class Library {

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

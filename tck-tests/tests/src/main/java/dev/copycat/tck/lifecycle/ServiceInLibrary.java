package dev.copycat.tck.lifecycle;

import dev.copycat.Prevalent;
import dev.copycat.ReadOnly;

/** A prevalent bean of a library. */
@Prevalent
public class ServiceInLibrary {

    private long sum;

    /**
     * A transaction.
     *
     * @param amount is added
     */
    public void add(long amount) {
        sum += amount;
    }

    /**
     * A query.
     *
     * @return the sum
     */
    @ReadOnly
    public long sum() {
        return sum;
    }
}

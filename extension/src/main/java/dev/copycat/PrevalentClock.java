package dev.copycat;

import java.time.Clock;

/**
 * The clock to use in prevalent beans; inject it.
 *
 * <p>Inside a transaction it stands still at the instant recorded with that transaction, tells the same instant when the
 * transaction is replayed, and never runs backwards from one transaction to the next. Outside a transaction, queries
 * included, it is the system clock in UTC. Resolution is the system clock's, at most nanoseconds.
 *
 * <p>Thread-safe: what it tells depends on the transaction that the asking thread is in, whatever the system.
 */
public abstract class PrevalentClock extends Clock {

    /** For the container. */
    protected PrevalentClock() {}
}

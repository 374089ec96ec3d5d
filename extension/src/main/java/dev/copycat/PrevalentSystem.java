package dev.copycat;

import java.util.Optional;

/**
 * A set of prevalent beans that share one journal; inject it to look at it or to take a snapshot.
 *
 * <p>Unqualified it is the system {@code main}; {@link OfSystem @OfSystem} names another. Thread-safe.
 */
public interface PrevalentSystem {

    /**
     * The system's name.
     *
     * @return the name as {@link Prevalent#system()} gives it
     */
    String name();

    /**
     * The system at this moment. Never waits, not even for a recovery.
     *
     * @return phase, last sequence, last snapshot, recovery time
     */
    SystemStatus status();

    /**
     * Writes the whole state to a new snapshot file and returns when the file and its name survive a power cut.
     *
     * <p>Waits for the recovery, and until the transactions before it have run. Others and queries go on: the state is
     * made again of the last snapshot and the journal after it, in instances of the beans that nobody calls, and written
     * from there. If the heap has no room for a second copy of the state, it is written from the live beans, transactions
     * wait meanwhile, and a warning says so and for how long.
     *
     * <p>If a snapshot is being taken already, waits for that and returns it; it may not hold the transactions that ended
     * meanwhile. If no transaction ran since the newest snapshot, that one is returned. Snapshots that the two newest make
     * superfluous, and the journal before the older of those, are deleted.
     *
     * @return the snapshot
     * @throws StateNotCarriedException if an object of the state cannot be written; nothing was changed on disk
     * @throws SnapshotFailedException if the file cannot be written; the earlier snapshots and the journal are whole
     * @throws SystemUnavailableException if the system is not running
     * @throws IllegalStateException if called inside a transaction or query
     */
    Snapshot takeSnapshot();

    /**
     * Has something done when the transaction that the calling thread is in has executed: for mail, events, and calls to the
     * world, which no replay must repeat.
     *
     * <p>It runs on the caller's thread, after the outermost transaction has left the lock and before the call returns, in the
     * order in which actions were given. It runs once at most: never in replay or while beans are made, not if the transaction
     * throws, and not if the process dies before. An exception that it throws is logged; the transaction is kept. It may call
     * prevalent beans, as transactions of their own.
     *
     * @param action what to do
     * @throws IllegalStateException if the calling thread is in no transaction of this system
     */
    void afterCommit(Runnable action);

    /**
     * Who called the transaction that the calling thread is in: the name of the principal that the container knew then. It is
     * recorded with the transaction and the same in replay.
     *
     * @return the name; empty if nobody was known, or outside a transaction of this system. The names by which servers
     *     call those who have not logged in ({@code anonymous}, {@code ANONYMOUS}, {@code UNAUTHENTICATED}, {@code guest})
     *     count as nobody: give no user one of them
     */
    Optional<String> caller();

    /**
     * Whether the calling thread runs a transaction that is not a live call: it is replayed, or tried before it is journaled
     * ({@link AbortException}).
     *
     * @return true inside a method that is being replayed or tried, false in a live call and outside of calls
     */
    boolean replaying();
}

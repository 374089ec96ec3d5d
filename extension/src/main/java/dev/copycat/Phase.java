package dev.copycat;

/** Where a prevalent system is in its life. */
public enum Phase {

    /** Deployed, nothing read yet. The first call, or the end of the container's start, begins the recovery. */
    STARTING,

    /** Reading the newest snapshot and replaying the journal after it. Calls wait. */
    RECOVERING,

    /** Serving queries and transactions. */
    RUNNING,

    /**
     * The disk took no record: it is full. Queries answer. A transaction is refused and nothing of it kept, or accepted as
     * soon as there is room: then the system is {@link #RUNNING} again.
     */
    FULL,

    /**
     * An error (out of memory, stack overflow, linkage) ended a transaction half-way. The state is being rebuilt from disk;
     * calls wait for it. If that fails every call gets the reason until the restart.
     */
    BROKEN,

    /** A force failed: what memory holds is right, what the disk holds is unknown. Queries answer until the restart. */
    HALTED,

    /** The recovery failed and the deployment with it. Every call gets the reason. */
    FAILED,

    /** Stopped. In order, so that everything acknowledged is on disk, unless it was {@link #HALTED} or {@link #BROKEN} before. */
    STOPPED
}

package dev.copycat.internal.engine;

/** Whether a method takes the system's lock. */
public enum Locking {

    /** Transactions one at a time, in journal order; queries side by side, not while a transaction executes. */
    LOCKED,

    /** At any time, beside anything but the reading of a snapshot. */
    UNLOCKED
}

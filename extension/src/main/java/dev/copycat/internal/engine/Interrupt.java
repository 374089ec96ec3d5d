package dev.copycat.internal.engine;

/**
 * The calling thread's interrupt flag, taken away while the thread works for a system and given back at the end: an
 * interrupt must neither lose a transaction nor make it run otherwise than its replay will.
 */
final class Interrupt {

    private boolean pending = Thread.interrupted();

    /** Takes the flag away again. */
    void hold() {
        pending |= Thread.interrupted();
    }

    /** Gives the flag back if there was one. */
    void restore() {
        if (pending) {
            Thread.currentThread().interrupt();
        }
    }
}

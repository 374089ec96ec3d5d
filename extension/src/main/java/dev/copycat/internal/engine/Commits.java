package dev.copycat.internal.engine;

/** How calls come into the journal and get their turn. Thread-safe. */
interface Commits {

    /** Begins to take tickets. */
    void start();

    /**
     * Hands a ticket over; its caller then waits for it.
     *
     * @throws dev.copycat.PrevalenceException if it was not taken, and then nothing of it is kept
     */
    void submit(Ticket ticket);

    /** Ends the turn of a ticket that was released. */
    void finish(Ticket ticket);

    /** How often calls were refused that had their place already: what was tried after them was tried on nothing. */
    int refusals();

    /** Whether the disk failed; to be asked after {@link #close()}. */
    boolean halted();

    /** Commits what was submitted and takes no more. */
    void close();

    /** Waits until all that was submitted has had its turn, when nothing is taken any more. */
    void awaitEnd();
}

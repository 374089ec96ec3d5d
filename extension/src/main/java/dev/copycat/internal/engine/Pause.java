package dev.copycat.internal.engine;

/** A time in which no transaction runs and all that was journaled before it has run. */
final class Pause implements AutoCloseable {

    private final Engine engine;
    private final Lifecycle lifecycle;
    private final Ticket ticket = Ticket.pause();
    private final long unlocked;

    /** Waits for its turn. */
    Pause(Engine engine, Lifecycle lifecycle, Interrupt interrupt) {
        this.engine = engine;
        this.lifecycle = lifecycle;
        this.unlocked = engine.unlocked().writeLock();
        try {
            lifecycle.commit(ticket, interrupt);
        } catch (RuntimeException | Error notBegun) {
            engine.unlocked().unlockWrite(unlocked);
            throw notBegun;
        }
    }

    Ticket ticket() {
        return ticket;
    }

    @Override
    public void close() {
        try {
            lifecycle.finish(ticket);
        } finally {
            engine.unlocked().unlockWrite(unlocked);
        }
    }
}

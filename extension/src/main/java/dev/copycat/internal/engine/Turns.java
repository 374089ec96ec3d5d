package dev.copycat.internal.engine;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * The running order: calls run one at a time, in the order in which they are published, each on its caller's thread.
 *
 * <p>The one that finishes wakes only the next. One thread publishes; only the one whose turn it is finishes.
 */
final class Turns {

    private final AtomicReference<Ticket> last = new AtomicReference<>();
    private long published;
    private volatile long finished;

    /** Puts a ticket at the end of the order, and releases it if nobody is before it. */
    void publish(Ticket ticket) {
        published++;
        Ticket before = last.getAndSet(ticket);
        if (before == null) {
            ticket.release();
        } else {
            before.next = ticket;
        }
    }

    /** Ends a ticket's turn and releases the next. */
    void finish(Ticket ticket) {
        finished = finished + 1;
        Ticket next = ticket.next;
        if (next == null) {
            if (last.compareAndSet(ticket, null)) {
                return;
            }
            while ((next = ticket.next) == null) {
                Thread.onSpinWait();
            }
        }
        next.release();
    }

    /** Waits until all that was published has finished; nothing is published meanwhile. */
    void awaitEnd() {
        while (last.get() != null) {
            LockSupport.parkNanos(this, 1_000_000);
        }
    }

    /** How many published tickets have not finished. For the publishing thread. */
    long unfinished() {
        return published - finished;
    }
}

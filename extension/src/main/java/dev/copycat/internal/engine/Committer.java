package dev.copycat.internal.engine;

import dev.copycat.Durability;
import dev.copycat.OutcomeUnknownException;
import dev.copycat.Phase;
import dev.copycat.PrevalenceException;
import dev.copycat.SystemUnavailableException;
import dev.copycat.TransactionRefusedException;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Group commit: one thread takes all calls that have arrived, gives them their place in the order, writes their records,
 * forces once, and lets them run.
 *
 * <p>Waking threads costs more than the disk does. So callers in order are not woken here but by one another
 * ({@link Turns}), and the next batch is not taken while more than half of the last one still has to run: that keeps
 * batches large and the processor awake.
 */
final class Committer {

    private static final Ticket CLOSED = Ticket.mark();
    private static final int MOST_YIELDS = 2000;

    private final String system;
    private final Journal journal;
    private final Durability durability;
    private final Clock clock;
    private final Turns turns;
    private final Consumer<Throwable> onHalt;
    private final Thread thread;
    private final AtomicReference<Ticket> submitted = new AtomicReference<>();
    private final List<Ticket> batch = new ArrayList<>();

    private volatile boolean closing;
    private long lastSequence;
    private Instant lastInstant;
    private Throwable halted;

    Committer(String system, Journal journal, Durability durability, Clock clock, Turns turns, Consumer<Throwable> onHalt) {
        this.system = system;
        this.journal = journal;
        this.durability = durability;
        this.clock = clock;
        this.turns = turns;
        this.onHalt = onHalt;
        this.thread = Daemon.thread("copycat-" + system + "-journal", this::run);
    }

    void start(long sequence, Instant instant) {
        lastSequence = sequence;
        lastInstant = instant;
        thread.start();
    }

    /** Hands a ticket over; its caller then waits for it. */
    void submit(Ticket ticket) {
        Ticket before;
        do {
            before = submitted.get();
            if (before == CLOSED) {
                throw new SystemUnavailableException(
                        "The prevalent system " + system + " is stopped; nothing of this call was kept.", Phase.STOPPED, null);
            }
            ticket.submittedBefore = before;
        } while (!submitted.compareAndSet(before, ticket));
        if (before == null) {
            LockSupport.unpark(thread);
        }
    }

    /** Commits what was submitted and ends the thread. */
    void close() {
        closing = true;
        LockSupport.unpark(thread);
        Daemon.join(thread);
    }

    /** Whether the disk failed; to be asked after {@link #close()}. */
    boolean halted() {
        return halted != null;
    }

    private void run() {
        while (takeBatch()) {
            try {
                commit();
            } catch (Throwable unexpected) {
                halt(unexpected);
            }
            batch.clear();
        }
    }

    private boolean takeBatch() {
        letHalfOfTheLastBatchRun();
        Ticket newest;
        while ((newest = submitted.getAndSet(null)) == null) {
            if (closing && submitted.compareAndSet(null, CLOSED)) {
                return false;
            }
            if (!closing) {
                LockSupport.park(this);
            }
        }
        for (Ticket ticket = newest; ticket != null; ) {
            batch.add(ticket);
            Ticket before = ticket.submittedBefore;
            ticket.submittedBefore = null;
            ticket = before;
        }
        Collections.reverse(batch);
        return true;
    }

    private void letHalfOfTheLastBatchRun() {
        long most = Math.max(1, turns.unfinished() / 2);
        for (int i = 0; i < MOST_YIELDS && turns.unfinished() > most; i++) {
            Thread.yield();
        }
    }

    private void commit() throws IOException {
        if (halted != null) {
            batch.forEach(ticket -> ticket.fail(haltedBefore()));
            return;
        }
        long sequenceBefore = lastSequence;
        batch.forEach(this::place);
        if (lastSequence > sequenceBefore) {
            try {
                journal.write();
            } catch (IOException nothingKept) {
                lastSequence = sequenceBefore;
                refuse(nothingKept);
                return;
            }
            if (durability == Durability.FORCE) {
                journal.force();
            }
        }
        batch.forEach(this::letRun);
    }

    private void place(Ticket ticket) {
        if (ticket.journaled()) {
            Instant now = clock.instant();
            lastInstant = now.isBefore(lastInstant) ? lastInstant : now;
            ticket.place(++lastSequence, lastInstant);
            journal.append(ticket.transaction());
        } else {
            ticket.place(lastSequence, lastInstant);
        }
    }

    private void letRun(Ticket ticket) {
        if (ticket.ordered()) {
            turns.publish(ticket);
        } else {
            ticket.release();
        }
    }

    private void refuse(IOException cause) {
        for (Ticket ticket : batch) {
            if (ticket.journaled()) {
                ticket.fail(new TransactionRefusedException(
                        ticket.method() + " was not journaled by the prevalent system " + system + " (" + cause
                                + "). Nothing of this call was kept; make room on the disk and try again.",
                        ticket.method().toString(), cause));
            } else {
                ticket.place(lastSequence, lastInstant);
                turns.publish(ticket);
            }
        }
    }

    private void halt(Throwable cause) {
        halted = cause;
        onHalt.accept(cause);
        batch.forEach(ticket -> ticket.fail(ticket.journaled() ? unknown(ticket, cause) : haltedBefore()));
    }

    private PrevalenceException unknown(Ticket ticket, Throwable cause) {
        return new OutcomeUnknownException(
                ticket.method() + " may or may not be in the journal of the prevalent system " + system + " as sequence "
                        + ticket.sequence() + " (" + cause + "). It did not run. Check the disk, restart, and look there.",
                ticket.sequence(), cause);
    }

    private PrevalenceException haltedBefore() {
        return new SystemUnavailableException(
                "The prevalent system " + system + " takes no transactions since its disk failed (" + halted
                        + "). Nothing of this call was kept. Check the disk and restart.",
                Phase.HALTED, halted);
    }
}

package dev.copycat.internal.engine;

import dev.copycat.Durability;
import dev.copycat.OutcomeUnknownException;
import dev.copycat.Phase;
import dev.copycat.PrevalenceException;
import dev.copycat.Settings;
import dev.copycat.SystemUnavailableException;
import dev.copycat.TransactionRefusedException;
import dev.copycat.internal.engine.Recovery.Recovered;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Group commit: one thread takes all calls that have arrived, gives them their place in the order, writes their records,
 * forces once, and lets them run.
 *
 * <p>Waking threads costs more than the disk does. So callers in order are not woken here but by one another
 * ({@link Turns}), and the next batch is not taken while more than half of the last one still has to run: that keeps
 * batches large and the processor awake.
 *
 * <p>Whatever goes wrong, also in here, each ticket is released or failed: nobody waits for ever.
 */
final class Committer {

    /** What the committer tells of the disk and asks about the state. */
    interface Health {

        /** Whether records may be written: the state in memory is that of the journal. */
        boolean whole();

        /** The disk took no record; nothing is lost, and it is tried again with the next. */
        void full(IOException cause);

        /** The disk took a record. */
        void healed();

        /** It is unknown what the disk has. */
        void halted(Throwable cause);
    }

    private static final Logger LOG = System.getLogger("dev.copycat");
    private static final Ticket CLOSED = Ticket.mark();
    private static final int MOST_YIELDS = 2000;
    /** Bytes of records after which a batch is closed, whoever else has arrived. */
    private static final long LARGE_BATCH = 16 << 20;

    private final String system;
    private final Journal journal;
    private final Durability durability;
    private final int mostWaiting;
    private final Clock clock;
    private final Turns turns;
    private final Health health;
    private final Thread thread;
    private final AtomicReference<Ticket> submitted = new AtomicReference<>();
    private final Function<Ticket, PrevalenceException> unknown = this::unknown;
    private final Function<Ticket, PrevalenceException> haltedBefore = this::haltedBefore;
    private final Function<Ticket, PrevalenceException> broken = this::broken;
    private final Function<Ticket, PrevalenceException> outdated = this::outdated;

    private volatile boolean closing;
    private volatile boolean crowded;
    private volatile Throwable halted;
    private volatile int refusals;
    private Ticket batch;
    private Ticket nextBatch;
    private boolean unforced;
    private long lastSequence;
    private Instant lastInstant;

    Committer(String system, Journal journal, Settings settings, Clock clock, Turns turns, Health health, Recovered recovered) {
        this.system = system;
        this.journal = journal;
        this.durability = settings.durability();
        this.mostWaiting = settings.mostWaiting();
        this.clock = clock;
        this.turns = turns;
        this.health = health;
        this.lastSequence = recovered.sequence();
        this.lastInstant = recovered.instant();
        this.thread = Daemon.thread("copycat-" + system + "-journal", this::run);
    }

    void start() {
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
            ticket.neighbour = before;
            ticket.waiting = before == null ? 1 : before.waiting + 1;
            if (ticket.waiting > mostWaiting && ticket.journaled()) {
                throw crowded(ticket);
            }
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

    /** How often calls were refused that had their place already: what was tried after them was tried on nothing. */
    int refusals() {
        return refusals;
    }

    /** Whether the disk failed; to be asked after {@link #close()}. */
    boolean halted() {
        return halted != null;
    }

    private void run() {
        while (takeBatch()) {
            commitTaken();
        }
    }

    /** Commits what was submitted, on the calling thread: for a committer that was not started. */
    void commitSubmitted() {
        if (takeBatch()) {
            commitTaken();
        }
    }

    private void commitTaken() {
        while (batch != null) {
            try {
                commit();
            } catch (Throwable unexpected) {
                halt(unexpected);
            }
            batch = nextBatch;
            nextBatch = null;
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
        crowded &= newest.waiting > mostWaiting / 2;
        while (newest != null) {
            Ticket before = newest.neighbour;
            newest.neighbour = batch;
            batch = newest;
            newest = before;
        }
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
            failBatch(haltedBefore);
        } else if (!health.whole()) {
            letOnlyTheRebuildPass();
        } else {
            journalBatch();
        }
    }

    private void journalBatch() throws IOException {
        keepInBatch(ticket -> !ticket.outdated(refusals), outdated);
        writeRecords();
        if (unforced && (durability == Durability.FORCE || holdsPause())) {
            journal.force();
            unforced = false;
        }
        while (batch != null) {
            letRun(nextOfBatch());
        }
    }

    /** Hands the records of the batch to the operating system; if that cannot be done, takes their calls out of it. */
    private void writeRecords() {
        long sequenceBefore = lastSequence;
        try {
            placeAll();
        } catch (RuntimeException | Error nothingWritten) {
            journal.discard();
            refuse(nothingWritten, sequenceBefore);
        }
        if (lastSequence == sequenceBefore) {
            return;
        }
        try {
            journal.write();
            unforced = true;
            health.healed();
        } catch (IOException nothingKept) {
            health.full(nothingKept);
            refuse(nothingKept, sequenceBefore);
        }
    }

    /** In a pause a snapshot may be taken, which must not survive a power cut without the journal that it ends. */
    private boolean holdsPause() {
        for (Ticket ticket = batch; ticket != null; ticket = ticket.neighbour) {
            if (!ticket.journaled()) {
                return true;
            }
        }
        return false;
    }

    private Ticket nextOfBatch() {
        Ticket ticket = batch;
        batch = ticket.neighbour;
        ticket.neighbour = null;
        return ticket;
    }

    private void placeAll() {
        long bytes = 0;
        for (Ticket ticket = batch; ticket != null; ticket = ticket.neighbour) {
            bytes += place(ticket);
            if (bytes >= LARGE_BATCH) {
                nextBatch = ticket.neighbour;
                ticket.neighbour = null;
            }
        }
    }

    /** Gives a ticket its place in the order; returns how many bytes it adds to the batch. */
    private int place(Ticket ticket) {
        if (!ticket.journaled()) {
            ticket.place(lastSequence, lastInstant);
            return 0;
        }
        Instant now = ticket.tried() ? ticket.instant() : clock.instant();
        lastInstant = now.isBefore(lastInstant) ? lastInstant : now;
        ticket.place(++lastSequence, lastInstant);
        ticket.bytes(journal.append(ticket.transaction()));
        return ticket.bytes();
    }

    private void letRun(Ticket ticket) {
        if (ticket.ordered()) {
            turns.publish(ticket);
        } else {
            ticket.release();
        }
    }

    private void letOnlyTheRebuildPass() {
        refusals++;
        keepInBatch(Ticket::rebuild, broken);
        while (batch != null) {
            Ticket ticket = nextOfBatch();
            ticket.place(lastSequence, lastInstant);
            turns.publish(ticket);
        }
    }

    /** Leaves in the batch what waits for no record. */
    private void refuse(Throwable cause, long sequenceBefore) {
        refusals++;
        lastSequence = sequenceBefore;
        keepInBatch(ticket -> !ticket.journaled(), ticket -> refused(ticket, cause));
        for (Ticket ticket = batch; ticket != null; ticket = ticket.neighbour) {
            ticket.place(lastSequence, lastInstant);
        }
    }

    /** Takes tickets out of the batch; the others keep their order. */
    private void keepInBatch(Predicate<Ticket> kept, Function<Ticket, PrevalenceException> reason) {
        Ticket last = null;
        Ticket rest = batch;
        batch = null;
        while (rest != null) {
            Ticket ticket = rest;
            rest = ticket.neighbour;
            ticket.neighbour = null;
            if (!kept.test(ticket)) {
                ticket.fail(reason);
            } else if (last == null) {
                batch = ticket;
                last = ticket;
            } else {
                last.neighbour = ticket;
                last = ticket;
            }
        }
    }

    private void failBatch(Function<Ticket, PrevalenceException> reason) {
        while (batch != null) {
            nextOfBatch().fail(reason);
        }
    }

    private void halt(Throwable cause) {
        halted = cause;
        try {
            health.halted(cause);
        } catch (Throwable notLogged) {
            // Out of memory perhaps, and then the same object as the cause: the callers are told all the same.
        }
        failBatch(unknown);
    }

    private TransactionRefusedException crowded(Ticket ticket) {
        if (!crowded) {
            crowded = true;
            LOG.log(Level.WARNING, "Prevalent system " + system + ": " + mostWaiting
                    + " calls wait for the disk, further ones are refused until it keeps up. Look at the disk, or at"
                    + " copycat.journal.max-waiting.");
        }
        return new TransactionRefusedException(
                ticket.method() + " was not journaled by the prevalent system " + system + ": " + mostWaiting
                        + " calls wait for the disk already. Nothing of this call was kept; try again later.",
                ticket.method().toString(), null);
    }

    private TransactionRefusedException refused(Ticket ticket, Throwable cause) {
        String next = cause instanceof IOException ? "make room on the disk and try again" : "try again";
        return new TransactionRefusedException(
                ticket.method() + " was not journaled by the prevalent system " + system + " (" + cause
                        + "). Nothing of this call was kept; " + next + ".",
                ticket.method().toString(), cause);
    }

    private PrevalenceException unknown(Ticket ticket) {
        return !ticket.journaled() ? haltedBefore(ticket) : new OutcomeUnknownException(
                ticket.method() + " may or may not be in the journal of the prevalent system " + system + " as sequence "
                        + ticket.sequence() + " (" + halted + "). It did not run. Check the disk, restart, and look there.",
                ticket.sequence(), halted);
    }

    private PrevalenceException haltedBefore(Ticket ticket) {
        return new SystemUnavailableException(
                "The prevalent system " + system + " takes no transactions since its journal failed (" + halted
                        + "). Nothing of this call was kept. Check the disk and restart.",
                Phase.HALTED, halted);
    }

    private PrevalenceException outdated(Ticket ticket) {
        return CallRefusals.outdated(system, ticket.method());
    }

    private PrevalenceException broken(Ticket ticket) {
        return Breakage.rebuilding(system);
    }
}

package dev.copycat.internal.engine;

import dev.copycat.Durability;
import dev.copycat.OutcomeUnknownException;
import dev.copycat.Phase;
import dev.copycat.PrevalenceException;
import dev.copycat.Settings;
import dev.copycat.SystemUnavailableException;
import dev.copycat.TransactionRefusedException;
import dev.copycat.internal.engine.Recovery.Recovered;
import dev.copycat.internal.events.ForceEvent;
import dev.copycat.internal.events.Recorder;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Commits calls that have arrived together: gives them their place in the order, writes their records, forces once if that is
 * asked for, and lets them run. For one thread at a time.
 *
 * <p>Whatever goes wrong, also in here, each ticket is released or failed: nobody waits for ever.
 */
final class BatchCommit {

    /** Bytes of records after which a batch is closed, whoever else has arrived. */
    private static final long LARGE_BATCH = 16 << 20;

    private final String system;
    private final Journal journal;
    private final Durability durability;
    private final Clock clock;
    private final Committer.Health health;
    private final Consumer<Ticket> runner;
    private final Function<Ticket, PrevalenceException> unknown = this::unknown;
    private final Function<Ticket, PrevalenceException> haltedBefore = this::haltedBefore;
    private final Function<Ticket, PrevalenceException> broken = this::broken;
    private final Function<Ticket, PrevalenceException> outdated = this::outdated;

    private volatile Throwable halted;
    private volatile int refusals;
    private Ticket batch;
    private Ticket nextBatch;
    private boolean unforced;
    private long lastSequence;
    private long forcedSequence;
    private Instant lastInstant;

    /** A way to commit; the runner lets a ticket run that is durable and whose place in the running order has come. */
    BatchCommit(
            String system,
            Journal journal,
            Settings settings,
            Clock clock,
            Committer.Health health,
            Recovered recovered,
            Consumer<Ticket> runner) {
        this.system = system;
        this.journal = journal;
        this.durability = settings.durability();
        this.clock = clock;
        this.health = health;
        this.lastSequence = recovered.sequence();
        this.forcedSequence = lastSequence;
        this.lastInstant = recovered.instant();
        this.runner = runner;
    }

    /** How often calls were refused that had their place already: what was tried after them was tried on nothing. */
    int refusals() {
        return refusals;
    }

    /** Whether the disk failed; to be asked when nothing is committed any more. */
    boolean halted() {
        return halted != null;
    }

    /** Commits a ticket and its neighbours, in their order. */
    void commit(Ticket first) {
        batch = first;
        while (batch != null) {
            try {
                commitBatch();
            } catch (Throwable unexpected) {
                halt(unexpected);
            }
            batch = nextBatch;
            nextBatch = null;
        }
    }

    private void commitBatch() throws IOException {
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
            force();
        }
        while (batch != null) {
            runner.accept(nextOfBatch());
        }
    }

    private void force() throws IOException {
        ForceEvent event = Recorder.force(system);
        journal.force();
        unforced = false;
        if (event != null) {
            event.tell(lastSequence, lastSequence - forcedSequence);
        }
        forcedSequence = lastSequence;
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

    private void letOnlyTheRebuildPass() {
        refusals++;
        keepInBatch(Ticket::rebuild, broken);
        while (batch != null) {
            Ticket ticket = nextOfBatch();
            ticket.place(lastSequence, lastInstant);
            runner.accept(ticket);
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

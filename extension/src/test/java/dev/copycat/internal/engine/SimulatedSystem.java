package dev.copycat.internal.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.copycat.Durability;
import dev.copycat.OutcomeUnknownException;
import dev.copycat.Settings;
import dev.copycat.TransactionRefusedException;
import dev.copycat.internal.graph.GraphModel;
import dev.copycat.internal.graph.Root;
import dev.copycat.internal.journal.FileJournal;
import dev.copycat.internal.snapshot.FileSnapshots;
import dev.copycat.internal.storage.Directory;
import dev.copycat.internal.storage.SystemIdentity;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A system with one bean on a directory: the real recovery and the real committer, on one thread. */
final class SimulatedSystem {

    /** What became of a call. */
    enum Outcome {
        RAN,
        REFUSED,
        UNKNOWN
    }

    /** The bean: what was added, in order. Some calls fail after they have added. */
    static final class Ledger {
        final List<Integer> entries = new ArrayList<>();

        void add(int entry) {
            entries.add(entry);
            if (entry % 7 == 3) {
                throw new IllegalStateException("the bean's own");
            }
        }
    }

    private record LedgerReplica(Ledger ledger) implements Replica {

        @Override
        public Map<String, Object> beans() {
            return Map.of("Ledger", ledger);
        }

        @Override
        public List<String> unknown(Collection<MethodName> journaled) {
            return List.of();
        }

        @Override
        public void apply(Transaction transaction) {
            String text = new String(transaction.arguments(), UTF_8);
            ledger.add(Integer.parseInt(text.substring(1, text.indexOf(','))));
        }

        @Override
        public void restored() {}

        @Override
        public boolean undoes() {
            return false;
        }

        @Override
        public boolean undoes(MethodName method, Throwable thrown) {
            return false;
        }

        @Override
        public boolean hasRoomFor(long bytes) {
            return true;
        }

        @Override
        public Replica another() {
            return new LedgerReplica(new Ledger());
        }

        @Override
        public void become(Replica other) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void replaceWith(Replica fresh) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void drop() {}
    }

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T18:00:00Z"), ZoneOffset.UTC);
    private static final MethodName ADD = new MethodName("Ledger", "add(int,String)");
    private static final long SEGMENT_BYTES = 3000;
    private static final GraphModel MODEL = GraphModel.of(List.of(new Root("Ledger", Ledger.class, field -> true)));
    private static final Engine ENGINE = new Engine(
            "main", Path.of("simulated"), Settings.parse(Map.of()), new LedgerReplica(new Ledger()), () -> null);

    private final Ledger ledger = new Ledger();
    private final Turns turns = new Turns();
    private final FileJournal journal;
    private final FileSnapshots snapshots;
    private final Recovery.Recovered recovered;
    private long snapshot;
    private Committer committer;

    /** Recovers what is in a directory. */
    SimulatedSystem(Directory directory) throws IOException {
        SystemIdentity identity = SystemIdentity.of(directory, "main");
        journal = new FileJournal(directory, identity, SEGMENT_BYTES);
        snapshots = new FileSnapshots(directory, identity, MODEL);
        Stores stores = new Stores(journal, snapshots, () -> {});
        recovered = new Recovery(ENGINE, new LedgerReplica(ledger), stores, CLOCK).run();
        snapshot = recovered.snapshot().sequence();
    }

    /** Makes ready for calls. */
    SimulatedSystem with(Durability durability) {
        Settings settings = Settings.parse(Map.of("copycat.durability", durability.name().toLowerCase(Locale.ROOT)));
        committer = new Committer("main", journal, settings, CLOCK, turns, new NobodyTold(), recovered);
        return this;
    }

    List<Integer> entries() {
        return ledger.entries;
    }

    /** Has calls arrive together and run, each if it may. */
    List<Outcome> call(List<Integer> entries, int padding) {
        List<Ticket> tickets = new ArrayList<>();
        for (int entry : entries) {
            byte[] arguments = ("[" + entry + ",\"" + "x".repeat(padding) + "\"]").getBytes(UTF_8);
            tickets.add(Ticket.transaction(null, ADD, arguments, Locking.LOCKED));
        }
        tickets.forEach(committer::submit);
        committer.commitSubmitted();
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            outcomes.add(run(tickets.get(i), entries.get(i)));
        }
        return outcomes;
    }

    private Outcome run(Ticket ticket, int entry) {
        try {
            ticket.await(new Interrupt());
        } catch (TransactionRefusedException nothingKept) {
            return Outcome.REFUSED;
        } catch (OutcomeUnknownException halted) {
            return Outcome.UNKNOWN;
        }
        try {
            ledger.add(entry);
        } catch (IllegalStateException theCallers) {
            // An outcome like any other.
        } finally {
            turns.finish(ticket);
        }
        return Outcome.RAN;
    }

    /** Takes a snapshot of what the files give, as while transactions go on. */
    void takeSnapshot() throws IOException {
        Ticket durable = Ticket.point();
        committer.submit(durable);
        committer.commitSubmitted();
        durable.await(new Interrupt());
        Ledger beside = new Ledger();
        LedgerReplica replica = new LedgerReplica(beside);
        long base = snapshots.restore(replica.beans()).orElseThrow().sequence();
        journal.history(base, durable.sequence(), transaction -> ENGINE.replay(replica, transaction));
        if (!beside.entries.equals(ledger.entries)) {
            throw new AssertionError("the files give " + beside.entries + ", the state is " + ledger.entries);
        }
        write(durable.sequence(), beside);
    }

    /** Takes a snapshot in a pause, as at a stop. */
    void takeLastSnapshot() throws IOException {
        Ticket pause = Ticket.pause();
        committer.submit(pause);
        committer.commitSubmitted();
        pause.await(new Interrupt());
        try {
            takeSnapshotOf(pause.sequence());
        } finally {
            turns.finish(pause);
        }
    }

    /** What a broken program does: what the snapshot holds may be gone from the journal after a power cut. */
    void takeSnapshotOf(long sequence) throws IOException {
        write(sequence, ledger);
    }

    private void write(long sequence, Ledger state) throws IOException {
        if (sequence > snapshot) {
            snapshots.write(sequence, CLOCK.instant(), Map.of("Ledger", state));
            snapshot = sequence;
            journal.dropThrough(snapshots.dropOlder());
        }
    }

    void stop() throws IOException {
        journal.close();
    }

    private static final class NobodyTold implements Committer.Health {

        @Override
        public boolean whole() {
            return true;
        }

        @Override
        public void full(IOException cause) {}

        @Override
        public void healed() {}

        @Override
        public void halted(Throwable cause) {}
    }
}

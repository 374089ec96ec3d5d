package dev.copycat.internal.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.copycat.Settings;
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
import java.util.Map;

/** A system with one bean on a directory, recovered by the real code and then driven as the committer does, by one thread. */
final class SimulatedSystem {

    /** The bean: what was added, in order. */
    static final class Ledger {
        final List<Integer> entries = new ArrayList<>();
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
            ledger.entries.add(Integer.parseInt(text.substring(1, text.indexOf(','))));
        }

        @Override
        public void restored() {}
    }

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T18:00:00Z"), ZoneOffset.UTC);
    private static final MethodName ADD = new MethodName("Ledger", "add(int,java.lang.String)");
    private static final long SEGMENT_BYTES = 3000;
    private static final GraphModel MODEL = GraphModel.of(List.of(new Root("Ledger", Ledger.class, field -> true)));
    private static final Engine ENGINE = new Engine(
            "main", Path.of("simulated"), Settings.parse(Map.of()), new LedgerReplica(new Ledger()), () -> null);

    private final Ledger ledger = new Ledger();
    private final FileJournal journal;
    private final FileSnapshots snapshots;
    private long sequence;
    private long snapshot;

    /** Recovers what is in a directory. */
    SimulatedSystem(Directory directory) throws IOException {
        SystemIdentity identity = SystemIdentity.of(directory, "main");
        journal = new FileJournal(directory, identity, SEGMENT_BYTES);
        snapshots = new FileSnapshots(directory, identity, MODEL);
        Stores stores = new Stores(journal, snapshots, () -> {});
        Recovery.Recovered recovered = new Recovery(ENGINE, new LedgerReplica(ledger), stores, CLOCK).run();
        sequence = recovered.sequence();
        snapshot = recovered.snapshot().sequence();
    }

    List<Integer> entries() {
        return ledger.entries;
    }

    /** Hands a batch to the operating system; nobody is told yet. */
    void write(List<Integer> batch, int padding) throws IOException {
        long before = sequence;
        for (int entry : batch) {
            byte[] arguments = ("[" + entry + ",\"" + "x".repeat(padding) + "\"]").getBytes(UTF_8);
            journal.append(new Transaction(++sequence, CLOCK.instant(), ADD, arguments));
        }
        try {
            journal.write();
        } catch (IOException nothingKept) {
            sequence = before;
            throw nothingKept;
        }
    }

    void force() throws IOException {
        journal.force();
    }

    /** Runs a batch that is durable. */
    void execute(List<Integer> batch) {
        ledger.entries.addAll(batch);
    }

    void takeSnapshot() throws IOException {
        if (sequence > snapshot) {
            snapshots.write(sequence, CLOCK.instant(), Map.of("Ledger", ledger));
            snapshot = sequence;
            journal.dropThrough(snapshots.dropOlder());
        }
    }

    void stop() throws IOException {
        journal.close();
    }
}

package dev.copycat.benchmarks;

import dev.copycat.Durability;
import dev.copycat.benchmarks.peers.Peers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Whether peers force what they say: counts the system calls of so many transactions. */
final class Verify implements Work {

    private static final int TRANSACTIONS = 100;

    @Override
    public String label() {
        return "verify";
    }

    @Override
    public boolean concerns(Peers peer) {
        return Trace.possible();
    }

    @Override
    public void measure(Bench bench, Peers peer) throws IOException, InterruptedException {
        for (Durability durability : Durability.values()) {
            if (durability == Durability.WRITE || peer.make().forces()) {
                Path directory = bench.fresh(peer);
                Path trace = bench.data().resolve("trace");
                bench.children().run(Assignment.of(Step.SYNCS, peer, directory).with(durability).with(TRANSACTIONS),
                        Trace.command(trace));
                Trace traced = Trace.read(Files.readAllLines(trace, StandardCharsets.ISO_8859_1));
                bench.results().add(peer.label(), name(durability), traced.syncs());
            }
        }
    }

    private static String name(Durability durability) {
        return "verify." + durability.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Table> tables(Results results, List<Peers> peers) {
        String how = "Counted with strace: fsync, fdatasync, msync, and writes to files opened with O_SYNC or O_DSYNC.";
        Table table = new Table("System calls that force, in " + TRANSACTIONS + " transactions of one caller",
                Trace.possible() ? how : "Needs strace.", List.of("peer", "force", "write"));
        for (Peers peer : peers) {
            table.row(List.of(peer.label(), results.cell(peer.label(), name(Durability.FORCE), Figure::count),
                    results.cell(peer.label(), name(Durability.WRITE), Figure::count)));
        }
        return List.of(table);
    }
}

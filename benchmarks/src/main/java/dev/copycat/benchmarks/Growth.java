package dev.copycat.benchmarks;

import dev.copycat.benchmarks.peers.Peers;
import java.io.IOException;
import java.util.List;

/** The same with more and more pages. */
final class Growth implements Work {

    private final List<Long> sizes;

    Growth(List<Long> sizes) {
        this.sizes = List.copyOf(sizes);
    }

    @Override
    public String label() {
        return "growth";
    }

    @Override
    public void measure(Bench bench, Peers peer) throws IOException, InterruptedException {
        for (long size : sizes) {
            String prefix = prefix(size);
            long pages = bench.build(prefix, peer, size);
            bench.measure(prefix, Assignment.of(Step.GROWTH, peer, bench.data().resolve(peer.label())).with(pages));
        }
    }

    private static String prefix(long size) {
        return "growth." + size + ".";
    }

    @Override
    public List<Table> tables(Results results, List<Peers> peers) {
        Table table = new Table("Growth", "One caller, `write`. The heap is with what the peer runs in.",
                List.of("peer", "pages", "restart", "snapshot", "heap", "a transaction", "a query"));
        for (Peers peer : peers) {
            String who = peer.label();
            for (long size : sizes) {
                String prefix = prefix(size);
                table.row(List.of(who, results.cell(who, prefix + "pages", Figure::count),
                        results.cell(who, prefix + "restart", Figure::time), results.cell(who, prefix + "snapshot", Figure::time),
                        results.cell(who, prefix + "heap", Figure::bytes),
                        results.cell(who, prefix + "transaction", Figure::time),
                        results.cell(who, prefix + "query", Figure::time)));
            }
        }
        return List.of(table);
    }
}

package dev.copycat.benchmarks;

import dev.copycat.Durability;
import dev.copycat.benchmarks.peers.Peers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Queries a second. */
final class Queries implements Work {

    @Override
    public String label() {
        return "queries";
    }

    @Override
    public void measure(Bench bench, Peers peer) throws IOException, InterruptedException {
        Durability durability = peer.make().forces() ? Durability.FORCE : Durability.WRITE;
        bench.measure("queries.", Assignment.of(Step.QUERIES, peer, bench.fresh(peer)).with(durability));
    }

    @Override
    public List<Table> tables(Results results, List<Peers> peers) {
        Table table = new Table("Queries/s", "The writer forces where the peer can.",
                List.of("peer", "1 reader", "2 readers", "1 reader beside 1 writer", "that writer's transactions/s"));
        for (Peers peer : peers) {
            List<String> row = new ArrayList<>(List.of(peer.label()));
            for (String figure : List.of("1", "2", "beside", "writer")) {
                row.add(results.cell(peer.label(), "queries." + figure + ".rate", Figure::count));
            }
            table.row(row);
        }
        return List.of(table);
    }
}

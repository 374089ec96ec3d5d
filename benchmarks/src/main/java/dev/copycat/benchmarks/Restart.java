package dev.copycat.benchmarks;

import dev.copycat.benchmarks.peers.Peers;
import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;

/** The start after a kill. */
final class Restart implements Work {

    private static final String PLAIN = "plain map";
    private static final String HEAP = "restart.heap";

    @Override
    public String label() {
        return "restart";
    }

    @Override
    public void measure(Bench bench) throws IOException, InterruptedException {
        Assignment plain = Assignment.of(Step.PLAIN_HEAP, Peers.RAW, bench.data()).with(bench.scale().state());
        bench.results().addAll(PLAIN, "restart.", bench.children().run(plain));
    }

    @Override
    public void measure(Bench bench, Peers peer) throws IOException, InterruptedException {
        long pages = bench.build("restart.", peer, bench.scale().state());
        Assignment restart = Assignment.of(Step.RESTART, peer, bench.data().resolve(peer.label())).with(pages);
        double heap = bench.measure("restart.total.", restart).get("heap");
        bench.results().add(peer.label(), HEAP, heap / pages);
    }

    @Override
    public List<Table> tables(Results results, List<Peers> peers) {
        Table table = new Table("Restart after a kill, from the journal",
                "From open to the first read, in a new JVM; then all pages were compared. A plain map of such pages takes "
                        + results.cell(PLAIN, HEAP, Figure::count) + " bytes a page.",
                List.of("peer", "pages", "made in", "restart", "recovery as the peer tells it", "bytes a transaction",
                        "heap a page", "heap / plain map"));
        for (Peers peer : peers) {
            String who = peer.label();
            table.row(List.of(who, results.cell(who, "restart.pages", Figure::count),
                    results.cell(who, "restart.build", Figure::time), results.cell(who, "restart.total.restart", Figure::time),
                    results.cell(who, "restart.total.recovery", Figure::time), results.cell(who, "restart.bytes", Figure::count),
                    results.cell(who, HEAP, Figure::count), ratio(results, who)));
        }
        return List.of(table);
    }

    private static String ratio(Results results, String who) {
        OptionalDouble plain = results.median(PLAIN, HEAP);
        return plain.isPresent() ? results.cell(who, HEAP, heap -> Figure.ratio(heap / plain.getAsDouble())) : Results.NONE;
    }
}

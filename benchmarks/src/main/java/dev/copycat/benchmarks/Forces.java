package dev.copycat.benchmarks;

import dev.copycat.benchmarks.peers.Peers;
import java.io.IOException;
import java.util.List;

/** The disk itself. */
final class Forces implements Work {

    private static final String DISK = "disk";

    @Override
    public String label() {
        return "forces";
    }

    @Override
    public boolean concerns(Peers peer) {
        return false;
    }

    @Override
    public void measure(Bench bench) throws IOException, InterruptedException {
        Assignment assignment = Assignment.of(Step.FORCES, Peers.RAW, bench.fresh(Peers.RAW));
        bench.results().addAll(DISK, "forces.", bench.children().run(assignment));
    }

    @Override
    public List<Table> tables(Results results, List<Peers> peers) {
        Table table = new Table("The disk: 200 bytes written and forced, one thread", "",
                List.of("file", "forces/s", "p50", "p99"));
        for (String file : List.of("growing", "allocated")) {
            table.row(List.of(file, results.cell(DISK, "forces." + file + ".rate", Figure::count),
                    results.cell(DISK, "forces." + file + ".p50", Figure::time),
                    results.cell(DISK, "forces." + file + ".p99", Figure::time)));
        }
        return List.of(table);
    }
}

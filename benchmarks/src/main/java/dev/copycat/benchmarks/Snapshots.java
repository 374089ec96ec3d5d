package dev.copycat.benchmarks;

import dev.copycat.benchmarks.peers.Peers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Snapshots, and the start from one. */
final class Snapshots implements Work {

    @Override
    public String label() {
        return "snapshot";
    }

    @Override
    public boolean concerns(Peers peer) {
        return peer.make().snapshots();
    }

    @Override
    public void measure(Bench bench, Peers peer) throws IOException, InterruptedException {
        String who = peer.label();
        long pages = bench.build("snapshot.built.", peer, bench.scale().state());
        Path directory = bench.data().resolve(who);
        double bytes = bench.measure("snapshot.", Assignment.of(Step.SNAPSHOT, peer, directory).with(pages)).get("bytes");
        bench.results().add(who, "snapshot.page", bytes / pages);
        bench.measure("snapshot.from.", Assignment.of(Step.RESTART_FROM_SNAPSHOT, peer, directory).with(pages));
    }

    @Override
    public List<Table> tables(Results results, List<Peers> peers) {
        return List.of(times(results, peers), pauses(results, peers));
    }

    private static Table times(Results results, List<Peers> peers) {
        Table table = new Table("Snapshots, and the restart from one", "The first is of what was just opened, from the journal.",
                List.of("peer", "pages", "first", "at rest", "beside two writers", "bytes a page", "restart from it",
                        "recovery as the peer tells it"));
        for (Peers peer : peers) {
            List<String> row = new ArrayList<>(List.of(peer.label()));
            row.add(results.cell(peer.label(), "snapshot.built.pages", Figure::count));
            for (String time : List.of("first", "rest", "loaded")) {
                row.add(results.cell(peer.label(), "snapshot." + time, Figure::time));
            }
            row.add(results.cell(peer.label(), "snapshot.page", Figure::count));
            row.add(results.cell(peer.label(), "snapshot.from.restart", Figure::time));
            row.add(results.cell(peer.label(), "snapshot.from.recovery", Figure::time));
            table.row(row);
        }
        return table;
    }

    private static Table pauses(Results results, List<Peers> peers) {
        Table table = new Table("Two writers while a snapshot is taken, and for as long without one",
                "They force where the peer can.", List.of("peer", "longest call during", "without", "p99 during", "without",
                        "transactions/s during", "without"));
        for (Peers peer : peers) {
            List<String> row = new ArrayList<>(List.of(peer.label()));
            for (String figure : List.of("longest", "p99")) {
                row.add(results.cell(peer.label(), "snapshot.during." + figure, Figure::time));
                row.add(results.cell(peer.label(), "snapshot.without." + figure, Figure::time));
            }
            row.add(results.cell(peer.label(), "snapshot.during.rate", Figure::count));
            row.add(results.cell(peer.label(), "snapshot.without.rate", Figure::count));
            table.row(row);
        }
        return table;
    }
}

package dev.copycat.benchmarks;

import dev.copycat.Durability;
import dev.copycat.benchmarks.peers.Peer;

/** What a state of that size costs: to open it, to keep it, to call it, to write it. */
final class GrowthTask implements Task {

    @Override
    public void run(Assignment assignment, Scale scale, Report report) throws Exception {
        int pages = Math.toIntExact(assignment.count());
        Peer peer = assignment.peer().make();
        long before = Heap.used();
        long start = System.nanoTime();
        peer.open(assignment.directory(), Durability.WRITE);
        peer.read(Wikitext.id(pages - 1));
        report.figure("restart", System.nanoTime() - start);
        report.figure("heap", Heap.used() - before);
        Traffic traffic = new Traffic(peer, pages);
        Measured edits = new Window(Callers.platform(1), scale.warmUp()).run(scale.window(), traffic.edits());
        report.figure("transaction", edits.latencies().mean());
        Measured reads = new Window(Callers.platform(1), scale.warmUp()).run(scale.window(), traffic.reads());
        report.figure("query", reads.latencies().mean() / Traffic.READS_A_CALL);
        if (peer.snapshots()) {
            report.figure("snapshot", SnapshotTask.timed(peer));
        }
    }
}

package dev.copycat.benchmarks;

import dev.copycat.Durability;
import dev.copycat.benchmarks.peers.Peer;
import java.time.Duration;

/**
 * Snapshots: the first, of what was opened; one while two writers go on, and the same writers for as long without one; and one
 * with nothing else going on, which is the last thing in the directory.
 */
final class SnapshotTask implements Task {

    private static final int WRITERS = 2;

    @Override
    public void run(Assignment assignment, Scale scale, Report report) throws Exception {
        Peer peer = assignment.peer().make();
        peer.open(assignment.directory(), peer.forces() ? Durability.FORCE : Durability.WRITE);
        report.figure("first", timed(peer));
        Call edits = new Traffic(peer, Math.toIntExact(assignment.count())).edits();
        Measured during = new Window(Callers.platform(WRITERS), scale.warmUp()).runDuring(peer::snapshot, edits);
        Duration length = during.length();
        Measured without = new Window(Callers.platform(WRITERS), scale.warmUp()).run(length, edits);
        report.figure("loaded", length.toNanos());
        report.figures("during", during);
        report.figures("without", without);
        long start = System.nanoTime();
        long bytes = peer.snapshot();
        report.figure("rest", System.nanoTime() - start);
        report.figure("bytes", bytes);
    }

    static long timed(Peer peer) throws Exception {
        long start = System.nanoTime();
        peer.snapshot();
        return System.nanoTime() - start;
    }
}

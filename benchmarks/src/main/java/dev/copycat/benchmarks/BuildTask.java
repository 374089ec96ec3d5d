package dev.copycat.benchmarks;

import dev.copycat.Durability;
import dev.copycat.benchmarks.peers.Peer;

/** Makes pages, a transaction each, and leaves them as a process does that is killed. */
final class BuildTask implements Task {

    private static final int CALLERS = 4;
    private static final long MILLION = 1_000_000;

    @Override
    public void run(Assignment assignment, Scale scale, Report report) throws Exception {
        Peer peer = assignment.peer().make();
        peer.open(assignment.directory(), Durability.WRITE);
        long start = System.nanoTime();
        long millions = Math.max(1, assignment.count() / MILLION);
        long made = Traffic.create(peer, assignment.count(), CALLERS, scale.build().multipliedBy(millions));
        report.figure("build", System.nanoTime() - start);
        report.figure("pages", made);
    }
}

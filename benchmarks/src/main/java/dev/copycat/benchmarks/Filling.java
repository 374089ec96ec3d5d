package dev.copycat.benchmarks;

import dev.copycat.Durability;
import dev.copycat.benchmarks.peers.Peer;
import java.time.Duration;

/** A wiki that has its pages already. */
final class Filling {

    private static final int CALLERS = 8;
    private static final Duration MOST = Duration.ofMinutes(10);

    private Filling() {}

    /** A peer with all pages; they are made without forcing, to save time. */
    static Peer filled(Assignment assignment, Scale scale) throws Exception {
        Peer peer = assignment.peer().make();
        peer.open(assignment.directory(), Durability.WRITE);
        long made = Traffic.create(peer, scale.pages(), CALLERS, MOST);
        if (made < scale.pages()) {
            throw new IllegalStateException("Only " + made + " pages could be made in " + MOST);
        }
        if (assignment.durability() == Durability.WRITE) {
            return peer;
        }
        peer.close();
        Peer again = assignment.peer().make();
        again.open(assignment.directory(), assignment.durability());
        return again;
    }
}

package dev.copycat.benchmarks;

import dev.copycat.benchmarks.peers.Peers;
import java.io.IOException;
import java.util.List;

/** A piece of work: what is measured once a run, and how it is shown. */
interface Work {

    /** Its name in options. */
    String label();

    /** Whether a peer can do it, here and now. */
    default boolean concerns(Peers peer) {
        return true;
    }

    /** Measures what concerns no peer. */
    default void measure(Bench bench) throws IOException, InterruptedException {}

    /** Measures a peer. */
    default void measure(Bench bench, Peers peer) throws IOException, InterruptedException {}

    /** What came out. */
    List<Table> tables(Results results, List<Peers> peers);
}

package dev.copycat.benchmarks;

import dev.copycat.benchmarks.files.Directories;
import dev.copycat.benchmarks.peers.Peers;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** All work of all peers, run after run. Each run begins with another peer, so that no peer always has the quiet minute. */
final class Rounds {

    private final Bench bench;
    private final List<Work> work;
    private final List<Peers> peers;
    private final PrintWriter progress;
    private final long start = System.nanoTime();

    Rounds(Bench bench, List<Work> work, List<Peers> peers, PrintWriter progress) {
        this.bench = bench;
        this.work = work;
        this.peers = peers;
        this.progress = progress;
    }

    private interface Piece {
        void measure() throws IOException, InterruptedException;
    }

    void run(int runs) throws IOException, InterruptedException {
        for (int run = 1; run <= runs; run++) {
            List<Peers> order = new ArrayList<>(peers);
            Collections.rotate(order, 1 - run);
            for (Work one : work) {
                String name = "run " + run + ", " + one.label();
                measure(name, () -> one.measure(bench));
                for (Peers peer : order.stream().filter(one::concerns).toList()) {
                    measure(name + ", " + peer.label(), () -> one.measure(bench, peer));
                }
            }
        }
        Directories.delete(bench.data());
    }

    private void measure(String name, Piece piece) throws InterruptedException {
        progress.printf("%6d s  %s%n", (System.nanoTime() - start) / 1_000_000_000, name);
        try {
            piece.measure();
        } catch (IOException failure) {
            progress.println("Failed: " + failure.getMessage());
            bench.results().fail(name + ": " + failure.getMessage());
        }
    }
}

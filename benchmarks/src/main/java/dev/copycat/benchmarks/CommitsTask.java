package dev.copycat.benchmarks;

import dev.copycat.benchmarks.peers.Peer;
import java.util.List;

/** Transactions by few and by many callers. */
final class CommitsTask implements Task {

    private final Callers.Kind kind;

    CommitsTask(Callers.Kind kind) {
        this.kind = kind;
    }

    @Override
    public void run(Assignment assignment, Scale scale, Report report) throws Exception {
        Peer peer = Filling.filled(assignment, scale);
        Traffic traffic = new Traffic(peer, scale.pages());
        List<Integer> counts = kind == Callers.Kind.PLATFORM ? scale.callers() : scale.virtualCallers();
        for (int count : counts) {
            Window window = new Window(new Callers(count, kind), scale.warmUp());
            report.figures(Integer.toString(count), window.run(scale.window(), traffic.mix()));
        }
        peer.close();
    }
}

package dev.copycat.benchmarks;

import dev.copycat.benchmarks.peers.Peer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/** Reads by one and by two readers, and by one beside somebody who writes without pause. */
final class QueriesTask implements Task {

    @Override
    public void run(Assignment assignment, Scale scale, Report report) throws Exception {
        Peer peer = Filling.filled(assignment, scale);
        Traffic traffic = new Traffic(peer, scale.pages());
        Call reads = traffic.reads();
        for (int readers = 1; readers <= 2; readers++) {
            Window window = new Window(Callers.platform(readers), scale.warmUp());
            report.figure(readers + ".rate", rate(window.run(scale.window(), reads)));
        }
        AtomicReference<Measured> reader = new AtomicReference<>();
        Measured writer = new Window(Callers.platform(1), Duration.ZERO).runDuring(() -> {
            reader.set(new Window(Callers.platform(1), scale.warmUp()).run(scale.window(), reads));
            return reader;
        }, traffic.mix());
        report.figure("beside.rate", rate(reader.get()));
        report.figure("writer.rate", writer.perSecond());
        peer.close();
    }

    private static double rate(Measured reads) {
        return reads.perSecond() * Traffic.READS_A_CALL;
    }
}

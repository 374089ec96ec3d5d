package dev.copycat.benchmarks;

import dev.copycat.Durability;
import dev.copycat.benchmarks.peers.Peers;
import java.nio.file.Path;
import java.util.List;

/**
 * What a process of its own shall do.
 *
 * @param step what
 * @param peer with which peer
 * @param directory where its data lies
 * @param durability when a change returns
 * @param count pages or calls, where the step has such a number
 */
record Assignment(Step step, Peers peer, Path directory, Durability durability, long count) {

    static Assignment of(Step step, Peers peer, Path directory) {
        return new Assignment(step, peer, directory, Durability.WRITE, 0);
    }

    Assignment with(Durability other) {
        return new Assignment(step, peer, directory, other, count);
    }

    Assignment with(long other) {
        return new Assignment(step, peer, directory, durability, other);
    }

    /** As {@link StepProcess} understands it. */
    List<String> options() {
        return List.of(step.name(), peer.name(), directory.toString(), durability.name(), Long.toString(count));
    }
}

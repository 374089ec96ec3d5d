package dev.copycat.benchmarks;

import dev.copycat.benchmarks.files.Directories;
import dev.copycat.benchmarks.peers.Peers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a piece of work needs to be measured.
 *
 * @param children processes
 * @param results where figures go
 * @param scale how much is done
 * @param data a directory whose content is nobody's
 */
record Bench(Children children, Results results, Scale scale, Path data) {

    /** A directory for a peer; what others left is deleted. */
    Path fresh(Peers peer) throws IOException {
        Directories.delete(data);
        return Files.createDirectories(data).resolve(peer.label());
    }

    /** Has a step done, and keeps its figures under that prefix. */
    Map<String, Double> measure(String prefix, Assignment assignment) throws IOException, InterruptedException {
        Map<String, Double> figures = children.run(assignment);
        results.addAll(assignment.peer().label(), prefix, figures);
        return figures;
    }

    /**
     * Has a state of about so many pages made, and left behind by a process that was killed.
     *
     * @return how many pages it has
     */
    long build(String prefix, Peers peer, long pages) throws IOException, InterruptedException {
        Path directory = fresh(peer);
        long made = measure(prefix, Assignment.of(Step.BUILD, peer, directory).with(pages)).get("pages").longValue();
        results.add(peer.label(), prefix + "bytes", (double) Directories.bytes(directory) / made);
        return made;
    }
}

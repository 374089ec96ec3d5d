package dev.copycat.benchmarks;

import dev.copycat.benchmarks.peers.Peer;
import java.nio.file.Files;
import java.nio.file.Path;

/** So many transactions of one caller, between two files that a tracer sees being made. */
final class SyncsTask implements Task {

    private static final String FIRST = "first-transaction";
    private static final String LAST = "last-transaction";

    static boolean begins(String trace) {
        return trace.contains(FIRST);
    }

    static boolean ends(String trace) {
        return trace.contains(LAST);
    }

    @Override
    public void run(Assignment assignment, Scale scale, Report report) throws Exception {
        Path marks = assignment.directory().resolveSibling(assignment.directory().getFileName() + "-marks");
        Files.createDirectories(marks);
        Peer peer = assignment.peer().make();
        peer.open(assignment.directory(), assignment.durability());
        Files.createFile(marks.resolve(FIRST));
        for (long page = 0; page < assignment.count(); page++) {
            peer.create(Wikitext.id(page), Wikitext.content(page));
        }
        Files.createFile(marks.resolve(LAST));
    }
}

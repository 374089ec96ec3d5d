package dev.copycat.benchmarks;

import dev.copycat.Durability;
import dev.copycat.benchmarks.peers.Peer;

/** Opens what another process left, and looks whether all of it is there. */
final class RestartTask implements Task {

    private final Origin origin;

    /** From what the state is made again. */
    enum Origin {
        JOURNAL,
        SNAPSHOT
    }

    RestartTask(Origin origin) {
        this.origin = origin;
    }

    @Override
    public void run(Assignment assignment, Scale scale, Report report) throws Exception {
        long pages = assignment.count();
        Peer peer = assignment.peer().make();
        long before = Heap.used();
        long start = System.nanoTime();
        if (origin == Origin.JOURNAL) {
            peer.open(assignment.directory(), Durability.WRITE);
        } else {
            peer.openSnapshot(assignment.directory());
        }
        String last = peer.read(Wikitext.id(pages - 1));
        report.figure("restart", System.nanoTime() - start);
        if (last.isEmpty()) {
            throw new IllegalStateException("The last page is not there");
        }
        peer.recovery().ifPresent(time -> report.figure("recovery", time.toNanos()));
        report.figure("heap", Heap.used() - before);
        check(peer, pages);
    }

    private void check(Peer peer, long pages) throws Exception {
        if (peer.pages() != pages) {
            throw new IllegalStateException("There are " + peer.pages() + " pages, not " + pages);
        }
        for (long page = 0; page < pages; page++) {
            String content = peer.read(Wikitext.id(page));
            boolean right = origin == Origin.JOURNAL ? content.equals(Wikitext.content(page)) : !content.isEmpty();
            if (!right) {
                throw new IllegalStateException("Page " + page + " is wrong: " + content);
            }
        }
    }
}

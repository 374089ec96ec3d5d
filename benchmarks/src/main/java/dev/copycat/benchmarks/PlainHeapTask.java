package dev.copycat.benchmarks;

import dev.copycat.benchmarks.peers.Page;
import java.util.HashMap;
import java.util.Map;

/** What the same pages take in a map that nobody keeps on a disk. */
final class PlainHeapTask implements Task {

    @Override
    public void run(Assignment assignment, Scale scale, Report report) throws Exception {
        long before = Heap.used();
        Map<String, Page> pages = new HashMap<>();
        for (long page = 0; page < assignment.count(); page++) {
            pages.put(Wikitext.id(page), new Page(Wikitext.content(page), System.currentTimeMillis()));
        }
        long used = Heap.used() - before;
        report.figure("heap", (double) used / pages.size());
    }
}

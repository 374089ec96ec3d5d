package dev.copycat.internal.graph;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** All that keeps what a file has from becoming what the classes are now, each once. Thread-safe. */
final class Differences {

    private final Set<String> all = new LinkedHashSet<>();
    private volatile boolean any;

    synchronized void add(String difference) {
        all.add(difference);
        any = true;
    }

    /** Whether there is one. Then nothing is made of what the file has any more; the rest is read for what else differs. */
    boolean any() {
        return any;
    }

    synchronized List<String> all() {
        return List.copyOf(all);
    }
}

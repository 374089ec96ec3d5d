package dev.copycat.benchmarks.jmh;

import dev.copycat.benchmarks.Wikitext;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The pages that a thread calls for, in an order of its own. */
@State(Scope.Thread)
public class Ids {

    static final int PAGES = 20_000;

    private static final int LENGTH = 1 << 16;

    private final String[] ids = new String[LENGTH];
    private int next;

    /** Chooses them. */
    public Ids() {
        SplittableRandom random = new SplittableRandom(Thread.currentThread().getId());
        for (int i = 0; i < LENGTH; i++) {
            ids[i] = Wikitext.id(random.nextInt(PAGES));
        }
    }

    String next() {
        return ids[next++ & LENGTH - 1];
    }
}

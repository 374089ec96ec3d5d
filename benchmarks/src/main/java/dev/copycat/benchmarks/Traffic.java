package dev.copycat.benchmarks;

import dev.copycat.benchmarks.peers.Peer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** What callers do to a wiki that has pages 0 to so many. */
final class Traffic {

    /** Reads are too short to be timed one by one. */
    static final int READS_A_CALL = 64;

    private static final int EDITS_A_CREATION = 9;
    private static final int TEXTS = 1 << 10;
    private static final int IDS = 1 << 16;
    private static final long NO_PAGE = 1_000_000_000;

    private final Peer peer;
    private final int pages;
    private final String[] texts = new String[TEXTS];
    private int mixes;

    Traffic(Peer peer, int pages) {
        this.peer = peer;
        this.pages = pages;
        for (int i = 0; i < TEXTS; i++) {
            texts[i] = Wikitext.content(NO_PAGE + i);
        }
    }

    /**
     * Makes the pages of these numbers, unless that takes too long.
     *
     * @return up to which number, exclusive, all are made
     */
    static long create(Peer peer, long count, int callers, Duration most) throws Exception {
        AtomicLong next = new AtomicLong();
        long deadline = System.nanoTime() + most.toNanos();
        ExecutorService executor = Callers.platform(callers).executor();
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                all.add(executor.submit(() -> {
                    while (System.nanoTime() < deadline) {
                        long page = next.getAndIncrement();
                        if (page >= count) {
                            break;
                        }
                        peer.create(Wikitext.id(page), Wikitext.content(page));
                    }
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            executor.shutdownNow();
        }
        return Math.min(count, next.get());
    }

    /** Edits of any page. */
    Call edits() {
        return (caller, turn) -> edit();
    }

    private void edit() throws Exception {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        peer.edit(Wikitext.id(random.nextInt(pages)), texts[random.nextInt(TEXTS)]);
    }

    /** Nine edits of any page, then a new one. */
    Call mix() {
        String prefix = "new-" + mixes++ + "-";
        return (caller, turn) -> {
            if (turn % (EDITS_A_CREATION + 1) == EDITS_A_CREATION) {
                peer.create(prefix + caller + "-" + turn, texts[(int) (turn % TEXTS)]);
            } else {
                edit();
            }
        };
    }

    /** {@value #READS_A_CALL} reads of any pages. */
    Call reads() {
        String[] ids = new String[IDS];
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < IDS; i++) {
            ids[i] = Wikitext.id(random.nextInt(pages));
        }
        return (caller, turn) -> {
            int from = (int) ((turn * READS_A_CALL + caller * (IDS / 2L)) % IDS);
            for (int i = from; i < from + READS_A_CALL; i++) {
                if (peer.read(ids[i % IDS]).isEmpty()) {
                    throw new IllegalStateException("There is no page " + ids[i % IDS]);
                }
            }
        };
    }
}

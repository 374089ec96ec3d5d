package dev.copycat;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * First figures through CDI on Weld SE with Yasson, by hand: {@code Figures DIRECTORY}. Not a test; a benchmark module with
 * peers is to come. Compare only within one run.
 */
public final class Figures {

    private static final int PAGES = 100_000;
    private static final String CONTENT = "x".repeat(100);

    private Figures() {}

    /** A page of the wiki. */
    static final class Page {
        String content;
        Instant modified;
        int revision;
    }

    /** The workload's bean. */
    @Prevalent
    public static class Wiki {
        private final Map<String, Page> pages = new HashMap<>();

        @Inject
        private PrevalentClock clock;

        /** Makes or changes a page. */
        public void edit(String id, String content) {
            Page page = pages.computeIfAbsent(id, unused -> new Page());
            page.content = content;
            page.modified = clock.instant();
            page.revision++;
        }

        /** Reads a page. */
        @ReadOnly
        public String read(String id) {
            Page page = pages.get(id);
            return page == null ? "" : page.content;
        }
    }

    /**
     * Prints the figures.
     *
     * @param arguments a directory on a real disk
     * @throws Exception if anything fails
     */
    public static void main(String[] arguments) throws Exception {
        Path base = Files.createTempDirectory(Files.createDirectories(Path.of(arguments[0])), "figures");
        forces(base);
        for (String durability : new String[] {"force", "write"}) {
            Path data = base.resolve(durability);
            run(data, durability, "0", wiki -> {
                for (int callers : new int[] {1, 8, 64, 1, 8, 64}) {
                    System.out.printf("%s, %d callers: %.0f transactions/s%n", durability, callers, rate(wiki, callers));
                }
            });
        }
        Path pages = base.resolve("pages");
        run(pages, "write", "0", wiki -> {
            for (int i = 0; i < PAGES; i++) {
                wiki.edit("page-" + i, CONTENT);
            }
            for (int i = 0; i < 3; i++) {
                System.out.printf("a query: %.0f ns%n", queries(wiki));
            }
        });
        restart(pages, "the journal of " + PAGES + " transactions", false);
        restart(pages, "the same, and a snapshot at the end", true);
        restart(pages, "a snapshot of " + PAGES + " pages", false);
    }

    private interface Work {
        void on(Wiki wiki) throws Exception;
    }

    private static void run(Path data, String durability, String every, Work work) throws Exception {
        System.setProperty("copycat.directory", data.toString());
        System.setProperty("copycat.durability", durability);
        System.setProperty("copycat.snapshot.every", every);
        System.setProperty("copycat.snapshot.on-stop", "false");
        try (SeContainer container = container()) {
            work.on(container.select(Wiki.class).get());
        }
    }

    private static void restart(Path data, String what, boolean snapshot) throws Exception {
        run(data, "write", "0", wiki -> {
            wiki.read("page-1");
            PrevalentSystem system = jakarta.enterprise.inject.spi.CDI.current().select(PrevalentSystem.class).get();
            System.out.printf("restart from %s: %d ms%n", what, system.status().recoveryTime().toMillis());
            if (snapshot) {
                long start = System.nanoTime();
                Snapshot taken = system.takeSnapshot();
                System.out.printf("snapshot: %d ms, %d bytes%n", (System.nanoTime() - start) / 1_000_000, taken.bytes());
            }
        });
    }

    private static SeContainer container() {
        return SeContainerInitializer.newInstance().disableDiscovery()
                .addExtensions(new dev.copycat.internal.cdi.PrevalentExtension()).addBeanClasses(Wiki.class).initialize();
    }

    private static double rate(Wiki wiki, int callers) throws Exception {
        AtomicLong done = new AtomicLong();
        CountDownLatch ready = new CountDownLatch(callers);
        long end = System.nanoTime() + 2_000_000_000L;
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            Thread thread = new Thread(() -> {
                ready.countDown();
                long mine = 0;
                while (System.nanoTime() < end) {
                    wiki.edit("page-" + ThreadLocalRandom.current().nextInt(20_000), CONTENT);
                    mine++;
                }
                done.addAndGet(mine);
            });
            threads.add(thread);
            thread.start();
        }
        ready.await();
        for (Thread thread : threads) {
            thread.join();
        }
        return done.get() / 2.0;
    }

    private static double queries(Wiki wiki) {
        int count = 5_000_000;
        long length = 0;
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            length += wiki.read("page-7").length();
        }
        long nanos = System.nanoTime() - start;
        return length == 100L * count ? (double) nanos / count : Double.NaN;
    }

    private static void forces(Path base) throws IOException {
        byte[] record = new byte[200];
        try (RandomAccessFile file = new RandomAccessFile(base.resolve("probe").toFile(), "rw")) {
            long start = System.nanoTime();
            int count = 3000;
            for (int i = 0; i < count; i++) {
                file.write(record);
                file.getFD().sync();
            }
            System.out.printf("the disk: %.0f forces/s of a growing file%n", count * 1e9 / (System.nanoTime() - start));
        }
    }
}

package dev.copycat;

import dev.copycat.Figures.Wiki;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long calls take while a snapshot is taken, and while none is: {@code SnapshotFigures DIRECTORY PAGES}. Not a test; compare
 * only within one run.
 */
public final class SnapshotFigures {

    private static final String CONTENT = "x".repeat(100);

    private SnapshotFigures() {}

    /**
     * Prints the figures.
     *
     * @param arguments a directory on a real disk, and how many pages
     * @throws Exception if anything fails
     */
    public static void main(String[] arguments) throws Exception {
        Path base = Files.createTempDirectory(Files.createDirectories(Path.of(arguments[0])), "snapshots");
        int pages = Integer.parseInt(arguments[1]);
        System.setProperty("copycat.directory", base.toString());
        System.setProperty("copycat.durability", "write");
        System.setProperty("copycat.snapshot.every", "0");
        System.setProperty("copycat.snapshot.on-stop", "false");
        try (SeContainer container = SeContainerInitializer.newInstance().disableDiscovery()
                .addExtensions(new dev.copycat.internal.cdi.PrevalentExtension()).addBeanClasses(Wiki.class).initialize()) {
            Wiki wiki = container.select(Wiki.class).get();
            PrevalentSystem system = container.select(PrevalentSystem.class).get();
            for (int i = 0; i < pages; i++) {
                wiki.edit("page-" + i, CONTENT);
            }
            for (int round = 0; round < 4; round++) {
                FutureTask<Snapshot> none = new FutureTask<>(() -> {
                    Thread.sleep(5_000);
                    return null;
                });
                System.out.println("without: " + calls(wiki, pages, none));
                long start = System.nanoTime();
                FutureTask<Snapshot> snapshot = new FutureTask<>(system::takeSnapshot);
                String meanwhile = calls(wiki, pages, snapshot);
                System.out.printf("with:    %s; the snapshot %.2f s, %d bytes, heap %d MB%n", meanwhile,
                        (System.nanoTime() - start) / 1e9, snapshot.get().bytes(),
                        (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
            }
        }
    }

    /** Calls while something is done; returns how long the longest took. */
    private static String calls(Wiki wiki, int pages, FutureTask<?> meanwhile) {
        new Thread(meanwhile, "meanwhile").start();
        long[] times = new long[1 << 24];
        int count = 0;
        while (!meanwhile.isDone() && count < times.length) {
            long start = System.nanoTime();
            wiki.edit("page-" + ThreadLocalRandom.current().nextInt(pages), CONTENT);
            times[count++] = System.nanoTime() - start;
        }
        Arrays.sort(times, 0, count);
        return String.format("%d calls, p50 %.3f ms, p99.9 %.3f ms, p99.99 %.2f ms, longest %.1f ms", count, times[count / 2] / 1e6,
                times[(int) (count * 0.999)] / 1e6, times[(int) (count * 0.9999)] / 1e6, times[count - 1] / 1e6);
    }
}

package dev.copycat.internal.graph;

import com.sun.management.OperatingSystemMXBean;
import dev.copycat.internal.snapshot.FileSnapshots;
import dev.copycat.internal.storage.DiskDirectory;
import dev.copycat.internal.storage.SystemIdentity;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures what is done with the state of a bean with many pages, several times in one JVM: prints the first time and the
 * median of the others, with the time of all processors
 * and the caller's on one of them. Arguments: a directory, what to do, the number of pages (1,000,000), the rounds (6).
 *
 * <ul>
 *   <li>{@code encode}: lines that go nowhere
 *   <li>{@code write}: a snapshot in the directory, forced
 *   <li>{@code read}: what {@code write} left in the directory, by an earlier process
 *   <li>{@code copy}: a copy in memory
 * </ul>
 */
final class GraphSpeed {

    /** A page of a wiki, as the comparison with other stores has it. */
    static final class Page {
        String content;
        long lastModified;
        long revision;
    }

    /** The bean. */
    static final class Wiki {
        final Map<String, Page> pages = new HashMap<>();
    }

    /** What is measured. */
    private interface Work {
        void run(Map<String, Object> beans) throws IOException;
    }

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** Where lines go for nothing. */
    private static final class Nowhere implements LineSink {
        @Override
        public void line(byte[] bytes, int from, int length) {}

        @Override
        public void lines(byte[] bytes, int from, int to, long count) {}
    }

    private GraphSpeed() {}

    private static Wiki wiki(int count) {
        Wiki wiki = new Wiki();
        for (int i = 0; i < count; i++) {
            Page page = new Page();
            page.content = ("Content of page " + i + " lorem ipsum dolor sit amet ").repeat(4).substring(0, 100);
            page.lastModified = 1_790_000_000_000L + i;
            page.revision = i;
            wiki.pages.put("page-" + i, page);
        }
        return wiki;
    }

    public static void main(String[] arguments) throws IOException {
        Path path = Files.createDirectories(Path.of(arguments[0]));
        int count = arguments.length < 3 ? 1_000_000 : Integer.parseInt(arguments[2]);
        int rounds = arguments.length < 4 ? 6 : Integer.parseInt(arguments[3]);
        GraphModel model = GraphModel.of(List.of(new Root("Wiki", Wiki.class, field -> true)));
        DiskDirectory directory = new DiskDirectory(path);
        FileSnapshots snapshots = new FileSnapshots(directory, SystemIdentity.of(directory, "main"), model);
        Wiki wiki = wiki(arguments[1].equals("read") ? 0 : count);
        Work work = switch (arguments[1]) {
            case "encode" -> beans -> new GraphWriter(model).write(Map.of("Wiki", wiki), new Nowhere());
            case "write" -> beans -> snapshots.write(1, Instant.EPOCH, Map.of("Wiki", wiki));
            case "read" -> beans -> snapshots.restore(beans).orElseThrow();
            case "copy" -> beans -> new GraphCopy(model).install(Map.of("Wiki", wiki), beans);
            default -> throw new IllegalArgumentException(arguments[1]);
        };
        measure(arguments[1], work, rounds);
    }

    private static void measure(String name, Work work, int rounds) throws IOException {
        double[] seconds = new double[rounds];
        double[] processor = new double[rounds];
        double[] caller = new double[rounds];
        long collecting = collecting();
        for (int round = 0; round < rounds; round++) {
            Wiki fresh = new Wiki();
            long used = PROCESS.getProcessCpuTime();
            long usedHere = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            long start = System.nanoTime();
            work.run(Map.of("Wiki", fresh));
            seconds[round] = (System.nanoTime() - start) / 1e9;
            processor[round] = (PROCESS.getProcessCpuTime() - used) / 1e9;
            caller[round] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - usedHere) / 1e9;
            if (round == 0) {
                collecting = collecting() - collecting;
            }
        }
        System.out.printf(
                "%s: first %.2f s (processors %.2f s, the caller's %.2f s, collecting %.2f s), then %.2f s (%.2f s, %.2f s)%n",
                name, seconds[0], processor[0], caller[0], collecting / 1e3,
                laterMedian(seconds), laterMedian(processor), laterMedian(caller));
    }

    private static double laterMedian(double[] rounds) {
        double[] later = Arrays.copyOfRange(rounds, 1, Math.max(2, rounds.length));
        Arrays.sort(later);
        return later[later.length / 2];
    }

    private static long collecting() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime).sum();
    }
}

package dev.copycat.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import picocli.CommandLine.Option;

/** How much is done; the options are the same for the runner and for the processes that it starts. */
final class Scale {

    @Option(names = "--pages", description = "Pages that are edited and read (default: ${DEFAULT-VALUE}).")
    private int pages = 20_000;

    @Option(names = "--warm-up", description = "Milliseconds before each window (default: ${DEFAULT-VALUE}).")
    private long warmUp = 1_000;

    @Option(names = "--window", description = "Milliseconds of each window (default: ${DEFAULT-VALUE}).")
    private long window = 3_000;

    @Option(names = "--callers", split = ",", description = "Callers of commits (default: ${DEFAULT-VALUE}).")
    private List<Integer> callers = List.of(1, 8, 64);

    @Option(names = "--virtual-callers", split = ",", description = "Callers on virtual threads (default: ${DEFAULT-VALUE}).")
    private List<Integer> virtualCallers = List.of(64, 512, 5_000);

    @Option(names = "--state", description = "Pages of restart and snapshot (default: ${DEFAULT-VALUE}).")
    private long state = 1_000_000;

    @Option(names = "--sizes", split = ",", description = "Pages of growth (default: ${DEFAULT-VALUE}).")
    private List<Long> sizes = List.of(10_000L, 100_000L, 1_000_000L);

    @Option(names = "--build", description = "Seconds after which pages are no longer made; the table says how many there are"
            + " (default: ${DEFAULT-VALUE}).")
    private long build = 60;

    @Option(names = "--starts", description = "Processes of start, of each kind (default: ${DEFAULT-VALUE}).")
    private int starts = 11;

    /** What is measured by default. */
    static Scale whole() {
        return new Scale();
    }

    /** As much as shows that it works, and a first impression. */
    static Scale quick() {
        Scale quick = new Scale();
        quick.pages = 2_000;
        quick.warmUp = 200;
        quick.window = 400;
        quick.state = 20_000;
        quick.sizes = List.of(1_000L, 10_000L);
        quick.build = 10;
        quick.starts = 3;
        return quick;
    }

    /** Ten times as many pages as the largest. */
    void grow() {
        long most = sizes.stream().mapToLong(Long::longValue).max().orElseThrow();
        sizes = LongStream.concat(sizes.stream().mapToLong(Long::longValue), LongStream.of(10 * most)).boxed().toList();
    }

    /** The options that say the same. */
    List<String> options() {
        return List.of("--pages", Integer.toString(pages), "--warm-up", Long.toString(warmUp), "--window", Long.toString(window),
                "--callers", joined(callers), "--virtual-callers", joined(virtualCallers), "--state", Long.toString(state),
                "--sizes", joined(sizes), "--build", Long.toString(build), "--starts", Integer.toString(starts));
    }

    private static String joined(List<?> numbers) {
        return numbers.stream().map(Object::toString).collect(Collectors.joining(","));
    }

    int pages() {
        return pages;
    }

    Duration warmUp() {
        return Duration.ofMillis(warmUp);
    }

    Duration window() {
        return Duration.ofMillis(window);
    }

    List<Integer> callers() {
        return callers;
    }

    List<Integer> virtualCallers() {
        return virtualCallers;
    }

    long state() {
        return state;
    }

    List<Long> sizes() {
        return sizes;
    }

    Duration build() {
        return Duration.ofSeconds(build);
    }

    int starts() {
        return starts;
    }
}

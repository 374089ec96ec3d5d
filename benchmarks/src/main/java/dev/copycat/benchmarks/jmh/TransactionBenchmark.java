package dev.copycat.benchmarks.jmh;

import dev.copycat.benchmarks.Wikitext;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** A transaction with {@code durability=write}, by one thread and by two. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class TransactionBenchmark {

    private static final String CONTENT = Wikitext.content(Ids.PAGES);

    /** For JMH. */
    public TransactionBenchmark() {}

    /**
     * An edit.
     *
     * @param application the container
     * @param ids the pages
     */
    @Benchmark
    @Threads(1)
    public void editByOne(Application application, Ids ids) {
        application.wiki().edit(ids.next(), CONTENT);
    }

    /**
     * An edit, by two threads.
     *
     * @param application the container
     * @param ids the pages
     */
    @Benchmark
    @Threads(2)
    public void editByTwo(Application application, Ids ids) {
        application.wiki().edit(ids.next(), CONTENT);
    }
}

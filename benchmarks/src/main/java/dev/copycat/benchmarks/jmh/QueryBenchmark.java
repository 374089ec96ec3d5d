package dev.copycat.benchmarks.jmh;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** A query beside the same method of beans that have nothing to do with Copycat, by one thread and by two. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class QueryBenchmark {

    /** For JMH. */
    public QueryBenchmark() {}

    /**
     * A query.
     *
     * @param application the container
     * @param ids the pages
     * @return a page
     */
    @Benchmark
    @Threads(1)
    public String prevalentByOne(Application application, Ids ids) {
        return application.wiki().read(ids.next());
    }

    /**
     * A query, by two threads.
     *
     * @param application the container
     * @param ids the pages
     * @return a page
     */
    @Benchmark
    @Threads(2)
    public String prevalentByTwo(Application application, Ids ids) {
        return application.wiki().read(ids.next());
    }

    /**
     * The same method behind an empty interceptor.
     *
     * @param application the container
     * @param ids the pages
     * @return a page
     */
    @Benchmark
    @Threads(1)
    public String emptyInterceptorByOne(Application application, Ids ids) {
        return application.watched().read(ids.next());
    }

    /**
     * The same method behind an empty interceptor, by two threads.
     *
     * @param application the container
     * @param ids the pages
     * @return a page
     */
    @Benchmark
    @Threads(2)
    public String emptyInterceptorByTwo(Application application, Ids ids) {
        return application.watched().read(ids.next());
    }

    /**
     * The same method behind no interceptor.
     *
     * @param application the container
     * @param ids the pages
     * @return a page
     */
    @Benchmark
    @Threads(1)
    public String noInterceptorByOne(Application application, Ids ids) {
        return application.bare().read(ids.next());
    }

    /**
     * The same method behind no interceptor, by two threads.
     *
     * @param application the container
     * @param ids the pages
     * @return a page
     */
    @Benchmark
    @Threads(2)
    public String noInterceptorByTwo(Application application, Ids ids) {
        return application.bare().read(ids.next());
    }
}

package dev.copycat.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.benchmarks.jmh.QueryBenchmark;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** The benchmarks that JMH runs, one of them for a moment. */
class JmhTest {

    @Test
    void aQueryIsMeasured() throws RunnerException {
        assertThat(new Runner(new OptionsBuilder()
                .include(QueryBenchmark.class.getName() + ".prevalentByTwo")
                .forks(1).warmupIterations(0).measurementIterations(1).measurementTime(TimeValue.milliseconds(50))
                .build()).run())
                .singleElement()
                .satisfies(result -> assertThat(result.getPrimaryResult().getScore()).isPositive());
    }
}

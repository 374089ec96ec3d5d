package dev.copycat.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LatenciesTest {

    private final Latencies latencies = new Latencies();

    @Test
    void quantilesAreAsGoodAsTheBuckets() {
        for (long nanos = 1; nanos <= 1_000_000; nanos++) {
            latencies.add(nanos);
        }
        assertThat(latencies.quantile(0.5)).isCloseTo(500_000, within(16_000.0));
        assertThat(latencies.quantile(0.99)).isCloseTo(990_000, within(32_000.0));
        assertThat(latencies.quantile(0.000_01)).isEqualTo(10);
        assertThat(latencies.quantile(1)).isLessThanOrEqualTo(latencies.longest());
        assertThat(latencies.mean()).isEqualTo(500_000.5);
    }

    @Test
    void theLongestIsExactAndMayBeAnHour() {
        latencies.add(3_600_000_000_000L);
        latencies.add(5);
        assertThat(latencies.longest()).isEqualTo(3_600_000_000_000L);
        assertThat(latencies.quantile(0.5)).isEqualTo(5);
    }

    @Test
    void addsUp() {
        Latencies others = new Latencies();
        others.add(70);
        latencies.add(30);
        latencies.add(others);
        assertThat(latencies.longest()).isEqualTo(70);
        assertThat(latencies.mean()).isEqualTo(50);
    }
}

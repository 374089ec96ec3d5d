package dev.copycat.benchmarks;

/**
 * How long calls took, counted in buckets that are at most 1/{@value #STEPS} of their value wide. Not thread-safe: every caller
 * has its own, and they are added up at the end.
 */
final class Latencies {

    private static final int STEPS = 32;
    private static final int STEP_BITS = 5;
    private static final int BUCKETS = STEPS * 40;

    private final long[] counts = new long[BUCKETS];
    private long total;
    private double sum;
    private long longest;

    void add(long nanos) {
        long value = Math.max(0, nanos);
        counts[bucket(value)]++;
        total++;
        sum += value;
        longest = Math.max(longest, value);
    }

    void add(Latencies others) {
        for (int i = 0; i < BUCKETS; i++) {
            counts[i] += others.counts[i];
        }
        total += others.total;
        sum += others.sum;
        longest = Math.max(longest, others.longest);
    }

    double mean() {
        return sum / total;
    }

    long longest() {
        return longest;
    }

    /** The nanoseconds within which that share of the calls ended. */
    double quantile(double share) {
        long wanted = Math.max(1, (long) Math.ceil(share * total));
        long seen = 0;
        for (int i = 0; i < BUCKETS; i++) {
            seen += counts[i];
            if (seen >= wanted) {
                return Math.min(longest, middle(i));
            }
        }
        return longest;
    }

    /** Values below 2 × STEPS have a bucket each; then every power of two has STEPS of them. */
    private static int bucket(long value) {
        int doublings = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(value) - STEP_BITS - 1);
        return Math.min(BUCKETS - 1, doublings * STEPS + (int) (value >> doublings));
    }

    private static double middle(int bucket) {
        int doublings = Math.max(0, bucket / STEPS - 1);
        long first = (long) (bucket - doublings * STEPS) << doublings;
        return first + ((1L << doublings) - 1) / 2.0;
    }
}

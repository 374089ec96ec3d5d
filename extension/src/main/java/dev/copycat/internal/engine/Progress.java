package dev.copycat.internal.engine;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** How far a long replay has come, told once every few seconds. Not thread-safe. */
final class Progress {

    private static final long PAUSE = TimeUnit.SECONDS.toNanos(5);

    private final String what;
    private final long all;
    private final LongSupplier nanos;
    private final long start;
    private long tellAt;

    Progress(long all, LongSupplier nanos) {
        this("replayed", all, nanos);
    }

    /** Tells what is done with the transactions. */
    Progress(String what, long all, LongSupplier nanos) {
        this.what = what;
        this.all = all;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
        this.tellAt = start + PAUSE;
    }

    /** What to tell after so many transactions, if it is time to. */
    Optional<String> after(long done) {
        long now = nanos.getAsLong();
        if (now - tellAt < 0) {
            return Optional.empty();
        }
        tellAt = now + PAUSE;
        double rate = done * 1e9 / (now - start);
        return Optional.of(String.format(
                Locale.ROOT, "%s %d of %d transactions (%d %%), %.0f a second, about %.0f s left",
                what, done, all, done * 100 / all, rate, (all - done) / rate));
    }
}

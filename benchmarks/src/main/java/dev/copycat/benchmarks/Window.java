package dev.copycat.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * A time in which calls are measured, after one in which the same calls are not. The rate is of the calls that ended within it;
 * the latencies are also of those that were still under way at its end, so that a stall is seen. Used once.
 */
final class Window {

    private final Callers callers;
    private final Duration warmUp;
    private volatile Stage stage = Stage.WARM_UP;

    private enum Stage {
        WARM_UP,
        MEASURED,
        OVER
    }

    /** What one caller saw. */
    private static final class Seen {
        private final Latencies latencies = new Latencies();
        private long ended;
    }

    Window(Callers callers, Duration warmUp) {
        this.callers = callers;
        this.warmUp = warmUp;
    }

    /** Measures for so long. */
    Measured run(Duration length, Call call) throws Exception {
        return runDuring(() -> {
            TimeUnit.NANOSECONDS.sleep(length.toNanos());
            return length;
        }, call);
    }

    /** Measures while something else is done. */
    Measured runDuring(Callable<?> something, Call call) throws Exception {
        ExecutorService executor = callers.executor();
        try {
            List<Future<Seen>> all = new ArrayList<>();
            for (int i = 0; i < callers.count(); i++) {
                int caller = i;
                all.add(executor.submit(() -> repeat(caller, call)));
            }
            long nanos = measure(something);
            Latencies latencies = new Latencies();
            long ended = 0;
            for (Future<Seen> one : all) {
                Seen seen = one.get();
                latencies.add(seen.latencies);
                ended += seen.ended;
            }
            return new Measured(ended, Duration.ofNanos(nanos), latencies);
        } finally {
            executor.shutdownNow();
        }
    }

    private long measure(Callable<?> something) throws Exception {
        try {
            TimeUnit.NANOSECONDS.sleep(warmUp.toNanos());
            long start = System.nanoTime();
            stage = Stage.MEASURED;
            something.call();
            return System.nanoTime() - start;
        } finally {
            stage = Stage.OVER;
        }
    }

    private Seen repeat(int caller, Call call) throws Exception {
        Seen seen = new Seen();
        for (long turn = 0; stage != Stage.OVER; turn++) {
            long start = System.nanoTime();
            call.make(caller, turn);
            long nanos = System.nanoTime() - start;
            Stage now = stage;
            if (now != Stage.WARM_UP) {
                seen.latencies.add(nanos);
                seen.ended += now == Stage.MEASURED ? 1 : 0;
            }
        }
        return seen;
    }
}

package dev.copycat.benchmarks;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Who calls: so many threads of that kind.
 *
 * @param count how many
 * @param kind what they are
 */
record Callers(int count, Kind kind) {

    /** What a thread costs. */
    enum Kind {
        PLATFORM,
        /** Of a JDK that has them: {@link #virtualThreads()}. */
        VIRTUAL
    }

    static Callers platform(int count) {
        return new Callers(count, Kind.PLATFORM);
    }

    static boolean virtualThreads() {
        return Runtime.version().feature() >= 21;
    }

    ExecutorService executor() {
        if (kind == Kind.PLATFORM) {
            return Executors.newFixedThreadPool(count);
        }
        try {
            return (ExecutorService) Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Virtual threads need JDK 21 or later", e);
        }
    }
}

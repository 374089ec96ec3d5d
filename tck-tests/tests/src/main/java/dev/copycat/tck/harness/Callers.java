package dev.copycat.tck.harness;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Several callers at once, each on a thread of its own. */
public final class Callers {

    /** Far longer than anything takes: whoever waits longer has found a deadlock. */
    public static final long PATIENCE_SECONDS = 60;

    private Callers() {}

    /** What one caller does. */
    @FunctionalInterface
    public interface Caller {

        /**
         * Calls.
         *
         * @throws Exception what the test will fail with
         */
        void call() throws Exception;
    }

    /**
     * Lets callers loose together and waits until all have ended.
     *
     * @param count how many
     * @param callers the caller of each number from 0
     * @throws Exception what the first of them failed with
     */
    public static void atOnce(int count, IntFunction<Caller> callers) throws Exception {
        CyclicBarrier start = new CyclicBarrier(count);
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            List<Future<Void>> calls = IntStream.range(0, count)
                    .mapToObj(callers)
                    .map(caller -> threads.submit((Callable<Void>) () -> {
                        start.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                        caller.call();
                        return null;
                    }))
                    .toList();
            for (Future<Void> call : calls) {
                result(call);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /**
     * Starts one caller beside the test.
     *
     * @param caller what it does
     * @return its end, for {@link #result}
     */
    public static Future<Void> start(Caller caller) {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        Future<Void> call = thread.submit(() -> {
            caller.call();
            return null;
        });
        thread.shutdown();
        return call;
    }

    /**
     * Waits for a caller.
     *
     * @param call the caller
     * @throws Exception what it failed with
     */
    public static void result(Future<Void> call) throws Exception {
        try {
            call.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception failure) {
                throw failure;
            }
            throw e;
        }
    }
}

package dev.copycat.internal.storage;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/**
 * Work that an interrupt would break off half-way. It runs on a thread of its own that nobody can interrupt: a force that
 * was broken off must not be tried again, because the second may succeed although the first one failed.
 */
final class Undisturbed {

    private Undisturbed() {}

    /** Does the work and waits for its end. */
    static <T> T call(Callable<T> work) throws IOException {
        return end(begin(work));
    }

    /** Begins the work. */
    static <T> Future<T> begin(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(null, task, "copycat-storage", 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(null);
        thread.start();
        return task;
    }

    /** Waits for the end of the work, whatever interrupts; the caller's interrupt flag stays as it is. */
    static <T> T end(Future<T> task) throws IOException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static IOException failure(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof IOException known ? known : new IOException(cause);
    }
}

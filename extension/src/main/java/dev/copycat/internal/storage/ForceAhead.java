package dev.copycat.internal.storage;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/** Makes a file durable on a thread of its own, ahead of the force that somebody waits for. Not thread-safe. */
final class ForceAhead {

    private final Callable<Void> sync;

    /** Fails for ever if it failed once: a force that follows would tell of success. */
    private Future<Void> ahead = CompletableFuture.completedFuture(null);

    ForceAhead(Callable<Void> sync) {
        this.sync = sync;
    }

    /** Begins, unless what was begun before goes on; fails if that failed. */
    void begin() throws IOException {
        if (ahead.isDone()) {
            Undisturbed.end(ahead);
            ahead = Undisturbed.begin(sync);
        }
    }

    /** Waits for what was begun; fails if it failed. */
    void end() throws IOException {
        Undisturbed.end(ahead);
    }
}

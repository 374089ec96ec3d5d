package dev.copycat.internal.engine;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Reads and prepares transactions on a thread of its own, while the calling thread runs those before them. The beans see nothing
 * of it: their methods run on the calling thread, in order. What is read ahead is bounded, in number and in bytes.
 *
 * <p>Monitors, not locks: to leave them takes no memory, of which there may be none. For one replay.
 */
final class ReadAhead {

    /** Reads transactions in order. */
    interface Source {
        void read(Consumer<Transaction> action) throws IOException;
    }

    /** Ends the reading of what nobody wants any more. */
    private static final class Unwanted extends RuntimeException {

        private static final long serialVersionUID = 1;
        private static final Unwanted READING = new Unwanted();

        private Unwanted() {
            super("nobody wants what is read", null, false, false);
        }
    }

    /** Fewer are read before a thread has started. */
    private static final int FEW = 1000;

    private static final int CHUNK = 256;
    private static final int CHUNK_BYTES = 1 << 20;
    private static final int CHUNKS_AHEAD = 4;

    private final Replica replica;
    private final Source source;
    private final Thread thread;

    private final Deque<List<Replica.Prepared>> ahead = new ArrayDeque<>(CHUNKS_AHEAD);
    private boolean wanted = true;
    private boolean ended;
    private Throwable failure;

    /** What the reading thread has not handed over. */
    private List<Replica.Prepared> chunk = new ArrayList<>(CHUNK);
    private int chunkBytes;

    /** Reads for a replica of the system of that name. */
    ReadAhead(String name, Replica replica, Source source) {
        this.replica = replica;
        this.source = source;
        this.thread = Daemon.thread("copycat-" + name + "-read-ahead", this::read);
    }

    /** Hands over each of about so many transactions, in order. Whatever ends it, nothing is read any more when this returns. */
    void run(long count, Consumer<Replica.Prepared> action) throws IOException {
        if (count < FEW || !started()) {
            source.read(transaction -> action.accept(replica.prepare(transaction)));
            return;
        }
        try {
            for (List<Replica.Prepared> taken = take(); !taken.isEmpty(); taken = take()) {
                taken.forEach(action);
            }
        } finally {
            stop();
            Daemon.join(thread);
        }
        if (failure != null) {
            throw Aborts.<IOException>unchecked(failure);
        }
    }

    private boolean started() {
        try {
            thread.start();
            return true;
        } catch (OutOfMemoryError noThread) {
            return false;
        }
    }

    private void read() {
        Throwable thrown = null;
        try {
            source.read(this::add);
        } catch (Throwable any) {
            thrown = any;
        }
        end(thrown);
    }

    private void add(Transaction transaction) {
        chunk.add(replica.prepare(transaction));
        chunkBytes += transaction.arguments().length;
        if (chunk.size() == CHUNK || chunkBytes >= CHUNK_BYTES) {
            put();
            chunk = new ArrayList<>(CHUNK);
            chunkBytes = 0;
        }
    }

    private synchronized void put() {
        await(() -> ahead.size() < CHUNKS_AHEAD || !wanted);
        if (!wanted) {
            throw Unwanted.READING;
        }
        ahead.add(chunk);
        notifyAll();
    }

    /** What was read next; empty after the last, which is also what was read before a failure. */
    private synchronized List<Replica.Prepared> take() {
        await(() -> !ahead.isEmpty() || ended);
        notifyAll();
        if (!ahead.isEmpty()) {
            return ahead.remove();
        }
        List<Replica.Prepared> last = chunk;
        chunk = List.of();
        return last;
    }

    private synchronized void stop() {
        wanted = false;
        notifyAll();
    }

    private synchronized void end(Throwable thrown) {
        failure = thrown;
        ended = true;
        notifyAll();
    }

    /** Waits for the other thread, whatever interrupts. */
    private void await(BooleanSupplier condition) {
        boolean interrupted = false;
        while (!condition.getAsBoolean()) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

package dev.copycat.internal.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Pieces of work that are prepared by several threads, and finished in order by the one that calls. That one prepares as well
 * when there is nothing else for it to do. The other threads start with the second piece and end with {@link #close()}.
 *
 * @param <T> the pieces
 * @param <E> what finishing one may throw
 */
final class TurnQueue<T, E extends Exception> implements AutoCloseable {

    /** Finishes a piece, whether it was prepared or not. */
    interface Turn<T, E extends Exception> {
        void of(T piece) throws E;
    }

    private static final int MOST_PENDING = 12;

    private final String name;
    private final Supplier<Consumer<T>> preparation;
    private final Turn<T, E> turn;
    private final Deque<Pending<T>> pending = new ArrayDeque<>();
    private final BlockingQueue<Pending<T>> work;
    private final Pending<T> end = new Pending<>(null);
    private final List<Thread> threads = new ArrayList<>();
    private Consumer<T> own;
    private int helpers;
    private boolean first = true;

    /**
     * A queue.
     *
     * @param name of the threads
     * @param helpers how many other threads there may be
     * @param preparation makes what one thread prepares pieces with; that must not throw anything
     * @param turn finishes pieces
     */
    TurnQueue(String name, int helpers, Supplier<Consumer<T>> preparation, Turn<T, E> turn) {
        this.name = name;
        this.helpers = helpers;
        this.preparation = preparation;
        this.turn = turn;
        // It has room for all, so that nothing need be allocated to end the threads.
        this.work = new ArrayBlockingQueue<>(MOST_PENDING + Math.max(helpers, 1));
    }

    void put(T piece) throws E {
        if (!first && threads.size() < helpers) {
            start();
        }
        first = false;
        if (threads.isEmpty()) {
            turn.of(piece);
            return;
        }
        Pending<T> next = new Pending<>(piece);
        pending.add(next);
        work.add(next);
        while (pending.size() == MOST_PENDING || !pending.isEmpty() && pending.peek().isDone()) {
            finishFirst();
        }
    }

    /** Finishes all that was put in. */
    void finish() throws E {
        while (!pending.isEmpty()) {
            finishFirst();
        }
    }

    private void finishFirst() throws E {
        Pending<T> next = pending.peek();
        while (!next.isDone() && !takes(next)) {
            Pending<T> other = pending.stream().filter(this::takes).findFirst().orElse(null);
            if (other == null) {
                next.await();
            } else {
                other.prepare(own);
            }
        }
        pending.remove();
        turn.of(next.piece);
    }

    private boolean takes(Pending<T> next) {
        boolean taken = next.take();
        if (taken) {
            work.remove(next);
        }
        return taken;
    }

    private void start() {
        try {
            own = preparation.get();
            while (threads.size() < helpers) {
                Consumer<T> preparing = preparation.get();
                threads.add(Daemon.start(name, () -> help(preparing)));
            }
        } catch (OutOfMemoryError noThread) {
            helpers = threads.size();
        }
    }

    private void help(Consumer<T> preparing) {
        try {
            for (Pending<T> next = work.take(); next != end; next = work.take()) {
                if (next.take()) {
                    next.prepare(preparing);
                }
            }
        } catch (InterruptedException ended) {
            // Nobody does that; what is left is prepared in its turn.
        }
    }

    @Override
    public void close() {
        work.clear();
        threads.forEach(thread -> work.add(end));
        threads.forEach(Daemon::join);
    }

    /** A piece that waits for its turn. */
    private static final class Pending<T> {

        private final T piece;
        private boolean taken;
        private boolean done;

        Pending(T piece) {
            this.piece = piece;
        }

        synchronized boolean take() {
            boolean free = !taken;
            taken = true;
            return free;
        }

        void prepare(Consumer<T> preparing) {
            try {
                preparing.accept(piece);
            } finally {
                done();
            }
        }

        private synchronized void done() {
            done = true;
            notifyAll();
        }

        synchronized boolean isDone() {
            return done;
        }

        synchronized void await() {
            boolean interrupted = false;
            while (!done) {
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
}

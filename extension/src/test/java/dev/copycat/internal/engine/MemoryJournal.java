package dev.copycat.internal.engine;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** A journal without a disk, whose forces can be held back and made to fail. */
final class MemoryJournal implements Journal {

    final List<Transaction> forced = new ArrayList<>();
    final Semaphore forces = new Semaphore(Integer.MAX_VALUE / 2);
    volatile int batches;
    volatile Thread forcedBy;
    volatile IOException failWrite;
    volatile IOException failForce;
    volatile Error failAppend;
    volatile Error breakWrite;
    volatile int writes;
    volatile boolean closed;
    volatile boolean abandoned;

    /** Whether what is written counts as kept, as with {@code durability=write}. */
    boolean writingKeeps;

    private final List<Transaction> batch = new ArrayList<>();
    private final List<Transaction> written = new ArrayList<>();
    private long after;

    @Override
    public Tail inspect(OptionalLong snapshot) {
        after = snapshot.orElse(0);
        Set<MethodName> methods = new HashSet<>();
        Instant last = Instant.MIN;
        for (Transaction transaction : forced) {
            methods.add(transaction.method());
            last = transaction.instant();
        }
        return new Tail(forced.size(), last, methods);
    }

    @Override
    public void replay(Consumer<Transaction> action) {
        forced.stream().filter(transaction -> transaction.sequence() > after).forEach(action);
    }

    @Override
    public void history(long base, long last, Consumer<Transaction> action) {
        List<Transaction> durable;
        synchronized (forced) {
            durable = List.copyOf(forced);
        }
        durable.stream()
                .filter(transaction -> transaction.sequence() > base && transaction.sequence() <= last)
                .forEach(action);
    }

    @Override
    public long bytesAfter(long sequence) {
        return 0;
    }

    @Override
    public void open() {}

    @Override
    public int append(Transaction transaction) {
        if (failAppend != null) {
            throw failAppend;
        }
        batch.add(transaction);
        return transaction.arguments().length;
    }

    @Override
    public void discard() {
        batch.clear();
    }

    @Override
    public void write() throws IOException {
        writes++;
        if (breakWrite != null) {
            throw breakWrite;
        }
        if (failWrite != null) {
            batch.clear();
            throw failWrite;
        }
        written.addAll(batch);
        batch.clear();
        if (writingKeeps) {
            keep();
        }
    }

    @Override
    public void force() throws IOException {
        forces.acquireUninterruptibly();
        if (failForce != null) {
            throw failForce;
        }
        batches++;
        forcedBy = Thread.currentThread();
        keep();
    }

    private void keep() {
        synchronized (forced) {
            forced.addAll(written);
        }
        written.clear();
    }

    @Override
    public void dropThrough(long sequence) {}

    @Override
    public void abandon() {
        abandoned = true;
    }

    @Override
    public void close() {
        closed = true;
    }
}

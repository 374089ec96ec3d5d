package dev.copycat.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadAheadTest {

    private static final int MANY = 20_000;

    private final Set<Thread> readers = ConcurrentHashMap.newKeySet();
    private final AtomicInteger read = new AtomicInteger();
    private final List<Long> applied = new ArrayList<>();
    private final Ledger ledger = new Ledger() {
        @Override
        public Prepared prepare(Transaction transaction) {
            readers.add(Thread.currentThread());
            return super.prepare(transaction);
        }
    };

    @AfterEach
    void nobodyReadsAnyMore() {
        Set<Thread> others = ConcurrentHashMap.newKeySet();
        others.addAll(readers);
        others.remove(Thread.currentThread());
        assertThat(others).noneMatch(Thread::isAlive);
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 1024, 1025, MANY})
    void everyTransactionIsHandedOverInOrder(int count) throws IOException {
        ahead(count, 10).run(count, this::apply);
        assertThat(applied).containsExactlyElementsOf(LongStream.rangeClosed(1, count).boxed().toList());
        assertThat(readers).isNotEmpty().allMatch(thread -> thread.getName().equals("copycat-main-read-ahead") && thread.isDaemon());
    }

    @Test
    void fewAreReadByTheCallingThread() throws IOException {
        ahead(999, 10).run(999, this::apply);
        assertThat(applied).hasSize(999);
        assertThat(readers).containsExactly(Thread.currentThread());
    }

    @Test
    void whatIsReadAheadIsBoundedInNumber() throws IOException {
        ahead(MANY, 10).run(MANY, prepared -> {
            apply(prepared);
            assertThat(read.get() - applied.size()).isLessThan(2000);
        });
    }

    @Test
    void whatIsReadAheadIsBoundedInBytes() throws IOException {
        ahead(1000, 1 << 19).run(1000, prepared -> {
            apply(prepared);
            assertThat(read.get() - applied.size()).isLessThan(16);
        });
    }

    @Test
    void aFailureToReadIsToldAfterWhatWasReadBeforeIt() {
        for (Throwable failure : List.of(new IOException("Input/output error"), new OutOfMemoryError("Java heap space"))) {
            applied.clear();
            ReadAhead ahead = new ReadAhead("main", ledger, action -> {
                transactions(1500, 10).read(action);
                throw Aborts.<IOException>unchecked(failure);
            });
            assertThatThrownBy(() -> ahead.run(MANY, this::apply)).isSameAs(failure);
            assertThat(applied).hasSize(1500);
        }
    }

    @Test
    void aFailureToApplyEndsTheReading() {
        for (Throwable failure : List.of(new IllegalStateException("method"), new OutOfMemoryError("Java heap space"))) {
            read.set(0);
            assertThatThrownBy(() -> ahead(Integer.MAX_VALUE, 10).run(Integer.MAX_VALUE, prepared -> {
                if (prepared.transaction().sequence() == 700) {
                    throw Aborts.<RuntimeException>unchecked(failure);
                }
            })).isSameAs(failure);
            assertThat(read.get()).isLessThan(3000);
        }
    }

    @Test
    void anInterruptEndsNothingAndStays() throws IOException {
        Thread.currentThread().interrupt();
        try {
            ahead(MANY, 10).run(MANY, this::apply);
            assertThat(applied).hasSize(MANY);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private void apply(Replica.Prepared prepared) {
        applied.add(prepared.transaction().sequence());
    }

    private ReadAhead ahead(int count, int bytes) {
        return new ReadAhead("main", ledger, transactions(count, bytes));
    }

    private ReadAhead.Source transactions(int count, int bytes) {
        byte[] arguments = new byte[bytes];
        return action -> {
            for (int i = 1; i <= count; i++) {
                read.incrementAndGet();
                action.accept(new Transaction(i, Instant.EPOCH, null, Ledger.ADD, arguments));
            }
        };
    }
}

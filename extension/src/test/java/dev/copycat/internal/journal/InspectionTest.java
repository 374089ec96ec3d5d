package dev.copycat.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.internal.journal.Content.Ending;
import dev.copycat.internal.journal.Inspection.Inspected;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InspectionTest {

    private static final int SEGMENTS = 7;
    private static final int RECORDS = 5000;

    private final List<Segment> segments =
            IntStream.range(0, SEGMENTS).mapToObj(i -> new Segment("journal-" + i, first(i))).toList();
    private final Set<Thread> readers = ConcurrentHashMap.newKeySet();

    @AfterEach
    void nobodyReadsAnyMore() {
        readers.remove(Thread.currentThread());
        assertThat(readers).noneMatch(Thread::isAlive);
    }

    @Test
    void twoThreadsVerifyAllSegmentsAndTheOrderStays() throws IOException {
        CountDownLatch both = new CountDownLatch(2);
        List<Inspected> found = inspection((segment, expected) -> {
            readers.add(Thread.currentThread());
            both.countDown();
            await(both);
            return good(expected);
        }).run();
        assertThat(found).extracting(each -> each.content().next())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, SEGMENTS).mapToObj(InspectionTest::first).toList());
        assertThat(readers).hasSize(2);
    }

    @Test
    void fewRecordsAreVerifiedByTheCallingThread() throws IOException {
        List<Inspected> found = new Inspection("main", segments.subList(0, 2), (segment, expected) -> {
            readers.add(Thread.currentThread());
            return good(expected);
        }).run();
        assertThat(found).hasSize(2);
        assertThat(readers).containsExactly(Thread.currentThread());
    }

    @Test
    void noSegmentsHoldNothing() throws IOException {
        assertThat(new Inspection("main", List.of(), (segment, expected) -> good(expected)).run()).isEmpty();
    }

    @Test
    void ofSeveralFaultsTheFirstIsTold() {
        CountDownLatch both = new CountDownLatch(2);
        assertThatThrownBy(() -> inspection((segment, expected) -> {
            readers.add(Thread.currentThread());
            both.countDown();
            await(both);
            if (segment >= 3) {
                throw new IOException("fault in " + segment);
            }
            return good(expected);
        }).run()).isInstanceOf(IOException.class).hasMessage("fault in 3");
    }

    @Test
    void whatTheOtherThreadCannotReadIsReadInItsTurn() throws IOException {
        Thread calling = Thread.currentThread();
        List<Inspected> found = inspection((segment, expected) -> {
            readers.add(Thread.currentThread());
            if (Thread.currentThread() != calling) {
                throw new OutOfMemoryError("Java heap space");
            }
            return good(expected);
        }).run();
        assertThat(found).hasSize(SEGMENTS);
    }

    @Test
    void whatDoesNotFollowIsVerifiedAsWhatShouldFollow() {
        CountDownLatch otherIsDone = new CountDownLatch(1);
        Thread calling = Thread.currentThread();
        assertThatThrownBy(() -> inspection((segment, expected) -> {
            readers.add(Thread.currentThread());
            if (segment > 0 && Thread.currentThread() != calling) {
                otherIsDone.countDown();
            } else {
                await(otherIsDone);
            }
            if (expected != first(segment)) {
                throw new IOException("sequence " + expected + " is missing before " + segment);
            }
            return good(segment == 2 ? expected - 1 : expected);
        }).run()).isInstanceOf(IOException.class).hasMessage("sequence 15000 is missing before 3");
    }

    private Inspection inspection(Inspection.Verification verification) {
        return new Inspection("main", segments, verification);
    }

    private static Inspected good(long first) {
        return new Inspected(new Content(first + RECORDS, Ending.PLAIN, 0, 0, ""), Instant.EPOCH, Set.of());
    }

    private static long first(int segment) {
        return 1 + (long) segment * RECORDS;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

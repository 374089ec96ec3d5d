package dev.copycat.internal.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.Promise;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ForceAheadTest {

    private final AtomicInteger syncs = new AtomicInteger();

    @Test
    void nobodyWaitsForWhatIsBegunAndItIsBegunOnceAtATime() throws IOException {
        CountDownLatch disk = new CountDownLatch(1);
        ForceAhead ahead = new ForceAhead(() -> {
            disk.await();
            syncs.incrementAndGet();
            return null;
        });
        ahead.begin();
        ahead.begin();
        assertThat(syncs).hasValue(0);
        disk.countDown();
        ahead.end();
        assertThat(syncs).hasValue(1);
        ahead.begin();
        ahead.end();
        assertThat(syncs).hasValue(2);
    }

    /** The kernel tells of a page that it could not write once, and the next force of it succeeds. */
    @Test
    @Promise("D3")
    void whatFailedAheadFailsForEver() throws IOException {
        ForceAhead ahead = new ForceAhead(() -> {
            if (syncs.incrementAndGet() == 1) {
                throw new IOException("Input/output error");
            }
            return null;
        });
        ahead.begin();
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(ahead::end).isInstanceOf(IOException.class).hasMessage("Input/output error");
            assertThatThrownBy(ahead::begin).isInstanceOf(IOException.class).hasMessage("Input/output error");
        }
        assertThat(syncs).hasValue(1);
    }
}

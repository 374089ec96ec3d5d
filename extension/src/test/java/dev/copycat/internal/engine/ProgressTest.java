package dev.copycat.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Promise;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

@Promise("R9")
class ProgressTest {

    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5);
    private final Progress progress = new Progress(1000, clock::get);

    @Test
    void itIsToldAfterAFewSecondsAndThenAFewSecondsApart() {
        assertThat(progress.after(1)).isEmpty();
        pass(5);
        assertThat(progress.after(250)).contains("replayed 250 of 1000 transactions (25 %), 50 a second, about 15 s left");
        assertThat(progress.after(251)).isEmpty();
        pass(4);
        assertThat(progress.after(400)).isEmpty();
        pass(1);
        assertThat(progress.after(500)).contains("replayed 500 of 1000 transactions (50 %), 50 a second, about 10 s left");
    }

    private void pass(long seconds) {
        clock.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    }
}

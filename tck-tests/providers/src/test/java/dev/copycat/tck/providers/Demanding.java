package dev.copycat.tck.providers;

import dev.copycat.Prevalent;
import java.util.List;

/** Takes what only JSON-B can carry. */
@Prevalent
public class Demanding {

    private long sum;

    public long add(List<Long> amounts) {
        sum += amounts.stream().mapToLong(Long::longValue).sum();
        return sum;
    }
}

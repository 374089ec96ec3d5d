package dev.copycat.tck.providers;

import dev.copycat.Prevalent;

/** Takes nothing that JSON-B would have to carry. */
@Prevalent
public class Plain {

    private long sum;

    public long add(long amount) {
        sum += amount;
        return sum;
    }
}

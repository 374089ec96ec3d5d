package dev.copycat.tck.providers;

import dev.copycat.Prevalent;

/** Takes a class of the application, which is looked at for what JSON-B is told of it. */
@Prevalent
public class Recording {

    private long sum;

    public long add(Amount amount) {
        sum += amount.cents();
        return sum;
    }

    public record Amount(long cents) {}
}

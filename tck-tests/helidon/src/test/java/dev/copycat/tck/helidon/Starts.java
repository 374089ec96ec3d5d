package dev.copycat.tck.helidon;

import dev.copycat.Prevalent;

/** Counts how often the application has started. */
@Prevalent
public class Starts {

    private int count;

    public int count() {
        return ++count;
    }
}

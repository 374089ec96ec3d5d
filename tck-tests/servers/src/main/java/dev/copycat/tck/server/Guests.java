package dev.copycat.tck.server;

import dev.copycat.Prevalent;
import java.util.ArrayList;
import java.util.List;

/** Takes what only JSON-B can journal. */
@Prevalent
public class Guests {

    private final List<String> all = new ArrayList<>();

    /**
     * A transaction.
     *
     * @param names who comes
     */
    public void add(List<String> names) {
        all.addAll(names);
    }
}

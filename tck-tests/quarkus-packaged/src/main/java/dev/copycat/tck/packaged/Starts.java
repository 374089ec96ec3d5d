package dev.copycat.tck.packaged;

import dev.copycat.Prevalent;
import java.util.ArrayList;
import java.util.List;

/** Counts how often the application has started. */
@Prevalent
public class Starts {

    private final List<Start> all = new ArrayList<>();

    public int note(Start start) {
        all.add(start);
        return all.size();
    }

    /** Carried by JSON-B. */
    public record Start(String told) {}
}

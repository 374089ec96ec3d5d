package dev.copycat.tck.recovery;

import dev.copycat.Prevalent;
import dev.copycat.ReadOnly;
import java.util.ArrayList;
import java.util.List;

/** Has an entry for each start. */
@Prevalent
public class OpenedLedger {

    private final List<String> entries = new ArrayList<>();

    /** Adds one, with what was there. */
    public void add() {
        entries.add("after " + entries.size());
    }

    /**
     * What it has.
     *
     * @return the entries, oldest first
     */
    @ReadOnly
    public List<String> entries() {
        return List.copyOf(entries);
    }
}

package dev.copycat.crash.ledger;

import dev.copycat.Prevalent;
import dev.copycat.ReadOnly;
import java.util.ArrayList;
import java.util.List;

/** What was called, in order. */
@Prevalent
public class Ledger {

    private final List<String> entries = new ArrayList<>();

    /** Adds an entry and returns how many there are now. */
    public int add(String id, String text) {
        entries.add(id + " " + text);
        return entries.size();
    }

    /** All entries. */
    @ReadOnly
    public List<String> entries() {
        return List.copyOf(entries);
    }
}

package dev.copycat.tck.security.guests;

import dev.copycat.Prevalent;
import dev.copycat.PrevalentSystem;
import dev.copycat.ReadOnly;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Knows who wrote what, without being told who. */
@Prevalent
public class Book {

    private final List<String> entries = new ArrayList<>();

    @Inject
    private PrevalentSystem system;

    public void sign(String text) {
        entries.add(system.caller().orElse("nobody") + ": " + text);
    }

    @RolesAllowed("owner")
    public void close() {
        sign("closed");
    }

    @ReadOnly
    public List<String> entries() {
        return List.copyOf(entries);
    }
}

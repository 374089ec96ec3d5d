package dev.copycat.tck.quarkus.guests;

import dev.copycat.Prevalent;
import dev.copycat.PrevalentSystem;
import dev.copycat.ReadOnly;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Lets guests write, and knows who wrote what without being told who. */
@Prevalent
public class Guestbook {

    private final List<String> entries = new ArrayList<>();

    @Inject
    PrevalentSystem system;

    @RolesAllowed("guest")
    public void sign(String text) {
        write(text);
    }

    @RolesAllowed("guest")
    public void signTwice(String text) {
        sign(text);
        sign(text);
    }

    public void ringAtTheDoor(String text) {
        write(text);
    }

    @ReadOnly
    @RolesAllowed("guest")
    public int count() {
        return entries.size();
    }

    @ReadOnly
    public List<String> entries() {
        return List.copyOf(entries);
    }

    private void write(String text) {
        entries.add(system.caller().orElse("nobody") + ": " + text);
    }
}

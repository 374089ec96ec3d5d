package dev.copycat.tck.wildfly.guests;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Lets guests write, and all read. */
@Stateless
public class Doorkeeper {

    @Inject
    private Guestbook book;

    @RolesAllowed("guest")
    public void sign(String text) {
        book.sign(text);
    }

    @PermitAll
    public List<String> entries() {
        return book.entries();
    }
}

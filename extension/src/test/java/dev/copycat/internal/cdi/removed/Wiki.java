package dev.copycat.internal.cdi.removed;

import dev.copycat.Prevalent;
import dev.copycat.ReadOnly;

/** The bean that stays. */
@Prevalent
public class Wiki {

    private String page = "";

    public void write(String text) {
        page = text;
    }

    @ReadOnly
    public String page() {
        return page;
    }
}

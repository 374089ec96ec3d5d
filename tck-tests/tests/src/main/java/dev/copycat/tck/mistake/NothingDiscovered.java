package dev.copycat.tck.mistake;

import dev.copycat.Prevalent;

/** Could be a prevalent bean, if anybody looked for it. */
@Prevalent
public class NothingDiscovered {

    private int count;

    /** A transaction. */
    public void count() {
        count++;
    }
}

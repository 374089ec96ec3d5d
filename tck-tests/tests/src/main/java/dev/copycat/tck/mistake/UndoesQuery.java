package dev.copycat.tck.mistake;

import dev.copycat.AbortException;
import dev.copycat.Prevalent;
import dev.copycat.ReadOnly;

@Prevalent
class UndoesQuery {

    private int number;

    @AbortException
    @ReadOnly
    public int undoneQuery() {
        return number;
    }

    @AbortException
    private void neverIntercepted() {
        number++;
    }
}

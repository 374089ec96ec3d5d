package dev.copycat.tck.mistake;

import dev.copycat.AbortException;
import dev.copycat.Prevalent;

@Prevalent
class WithAbortException {

    private int number;

    @AbortException
    public void undone(int value) {
        number += value;
    }
}

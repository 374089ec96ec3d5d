package dev.copycat.tck.mistake;

import dev.copycat.Prevalent;

@Prevalent
class WithFinalMethod {

    private int number;

    public final void sealedOff(int value) {
        number += value;
    }
}

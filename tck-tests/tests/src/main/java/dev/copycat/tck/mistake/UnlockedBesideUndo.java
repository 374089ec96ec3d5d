package dev.copycat.tck.mistake;

import dev.copycat.AbortException;
import dev.copycat.Prevalent;
import dev.copycat.Unlocked;

@Prevalent
class UnlockedBesideUndo {

    private int number;

    @AbortException
    public void undone(int value) {
        number += value;
    }

    @Unlocked
    public void unlocked(int value) {
        number += value;
    }
}

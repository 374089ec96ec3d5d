package dev.copycat.tck.mistake;

import dev.copycat.Prevalent;

@Prevalent
class WithDefaultMethod implements Counting {

    private int number;

    @Override
    public void count() {
        number++;
    }
}

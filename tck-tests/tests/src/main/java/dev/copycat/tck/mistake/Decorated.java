package dev.copycat.tck.mistake;

import dev.copycat.Prevalent;

@Prevalent
class Decorated implements Counting {

    private int count;

    @Override
    public void count() {
        count++;
    }

    @Override
    public void countTwice() {
        count += 2;
    }
}

package dev.copycat.tck.mistake;

import dev.copycat.Prevalent;

@Prevalent
class WithDefaultMethod implements WithDefaultMethod.Counting {

    interface Counting {

        default void countTwice() {
            count();
            count();
        }

        void count();
    }

    private int number;

    @Override
    public void count() {
        number++;
    }
}

package dev.copycat.tck.mistake;

interface Counting {

    default void countTwice() {
        count();
        count();
    }

    void count();
}

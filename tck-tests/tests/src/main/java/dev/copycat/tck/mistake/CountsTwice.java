package dev.copycat.tck.mistake;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.inject.Inject;

@Decorator
@Priority(1)
class CountsTwice implements Counting {

    @Inject
    @Delegate
    private Counting counting;

    @Override
    public void count() {
        counting.countTwice();
    }

    @Override
    public void countTwice() {
        counting.countTwice();
        counting.countTwice();
    }
}

package dev.copycat.tck.mistake;

import dev.copycat.Prevalent;

@Prevalent
class WithThread {

    private Thread worker;

    public void work() {
        worker = Thread.currentThread();
    }
}

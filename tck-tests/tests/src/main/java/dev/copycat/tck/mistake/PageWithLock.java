package dev.copycat.tck.mistake;

import java.util.concurrent.locks.ReentrantLock;

class PageWithLock {

    final ReentrantLock lock = new ReentrantLock();
}

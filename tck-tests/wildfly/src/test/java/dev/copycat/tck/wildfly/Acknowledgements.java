package dev.copycat.tck.wildfly;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** What the clients sent and what the server answered, kept outside the server. Every text is sent once at most. */
final class Acknowledgements {

    private final Set<String> sent = ConcurrentHashMap.newKeySet();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final Map<String, Edit> acknowledged = new ConcurrentHashMap<>();
    private final Semaphore news = new Semaphore(0);

    /** Where the server said that a text now is. */
    record Edit(String title, int revision) {}

    void sent(String text) {
        sent.add(text);
    }

    void refused(String text) {
        refused.add(text);
    }

    void acknowledged(String text, Edit edit) {
        acknowledged.put(text, edit);
        news.release();
    }

    /** Waits until so many more were acknowledged. */
    boolean await(int more) throws InterruptedException {
        return news.tryAcquire(more, 120, TimeUnit.SECONDS);
    }

    Map<String, Edit> acknowledged() {
        return acknowledged;
    }

    /** Texts that may be in the wiki: whatever was sent and not refused. */
    boolean possible(String text) {
        return sent.contains(text) && !refused.contains(text);
    }
}

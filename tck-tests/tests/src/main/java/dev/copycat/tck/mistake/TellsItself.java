package dev.copycat.tck.mistake;

import dev.copycat.AbortException;
import dev.copycat.Prevalent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

@Prevalent
class TellsItself {

    @Inject
    private Event<String> events;

    private int told;

    @AbortException
    public void tell() {
        events.fire("told");
    }

    public void on(@Observes String event) {
        told += event.length();
    }
}

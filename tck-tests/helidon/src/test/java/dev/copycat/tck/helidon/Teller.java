package dev.copycat.tck.helidon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;

/** Tells of each start, and that it lives. */
@ApplicationScoped
public class Teller {

    void tell(@Observes @Initialized(ApplicationScoped.class) Object event, Starts starts) throws InterruptedException {
        System.out.println("started " + starts.count() + " times");
        Thread.currentThread().join();
    }
}

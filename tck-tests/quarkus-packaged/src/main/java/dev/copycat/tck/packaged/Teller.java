package dev.copycat.tck.packaged;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Tells of each start. */
@ApplicationScoped
public class Teller {

    void tell(@Observes StartupEvent event, Starts starts) {
        System.out.println("started " + starts.note(new Starts.Start("by Quarkus")) + " times");
    }
}

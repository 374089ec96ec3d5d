package dev.copycat.tck.packaged;

import dev.copycat.tck.packaged.library.Library;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Tells of each start. */
@ApplicationScoped
public class Teller {

    void tell(@Observes StartupEvent event, Starts starts, Library library) {
        System.out.println("in a library: " + library.count());
        System.out.println("started " + starts.note(new Starts.Start("by Quarkus")) + " times");
    }
}

package dev.copycat.internal.events;

import jdk.jfr.Category;
import jdk.jfr.Event;
import jdk.jfr.Label;

/** Something that happened in a prevalent system. Fields here must not be private: JFR passes over those of a superclass. */
@Category("Copycat")
public abstract class SystemEvent extends Event {

    @Label("System")
    final String system;

    /** Begins. */
    SystemEvent(String system) {
        this.system = system;
        begin();
    }

    /** Adds what is worth its making only if it is told. */
    void complete() {}

    /** Ends it, and tells of it if it was long enough. That this cannot be done must not fail what it tells of. */
    public final void tell() {
        try {
            end();
            if (shouldCommit()) {
                complete();
                commit();
            }
        } catch (RuntimeException | Error untold) {
            // Out of memory or of stack, after the work was done.
        }
    }
}

package dev.copycat.model;

import java.time.Instant;

/** What a bean reaches beside its own state. */
public interface World {

    /** Has another bean, or the same, run a program. */
    void call(int bean, Mode mode, String program);

    /** Passes an object of the state to another bean, or the same. */
    void give(int bean, Thing thing);

    /** Asks another bean, or the same, how much it has counted. */
    long count(int bean);

    /** Whether the program is tried or replayed. */
    boolean replaying();

    Instant now();
}

package dev.copycat.tck.model;

import jakarta.enterprise.context.ApplicationScoped;

/** Calls back from another bean, for which the container sees to calls anew. */
@ApplicationScoped
class Visits {

    public void visit(Runnable visited) {
        visited.run();
    }
}

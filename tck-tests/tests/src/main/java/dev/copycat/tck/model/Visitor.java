package dev.copycat.tck.model;

/** Calls back, as a class of a library does: neither nested in the bean nor of the JDK. */
final class Visitor {

    private Visitor() {}

    static void visit(Runnable visited) {
        visited.run();
    }
}

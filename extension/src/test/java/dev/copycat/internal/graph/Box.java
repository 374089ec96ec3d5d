package dev.copycat.internal.graph;

/** A bean that holds anything; its code names the classes of the tests. */
final class Box {

    Object value;

    Box(Object value) {
        this.value = value;
    }

    Class<?>[] named() {
        return new Class<?>[] {Samples.class};
    }
}

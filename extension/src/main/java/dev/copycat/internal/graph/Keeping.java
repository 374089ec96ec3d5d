package dev.copycat.internal.graph;

/** How a collection or map keeps its elements or keys. */
enum Keeping {
    /** In the order given, without asking them anything. */
    LISTED,
    /** In the order given, each only once. */
    LINKED,
    /** By their own order or a comparator's. */
    SORTED,
    /** In no order. */
    HASHED
}

package dev.copycat.internal.cdi.removed;

/** Goes with the bean. */
public enum Season {
    SUMMER,
    WINTER
}

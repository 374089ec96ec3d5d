package dev.copycat.internal.cdi.removed;

/** Goes with the bean. */
public record Visit(int number, Season season) {}

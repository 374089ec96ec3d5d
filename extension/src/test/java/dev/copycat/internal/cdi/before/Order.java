package dev.copycat.internal.cdi.before;


/** What is ordered. */
public record Order(String article, int count) {}

package dev.copycat.internal.codec;

/**
 * What the arguments of one transaction may at most be.
 *
 * @param bytes bytes of JSON
 * @param depth objects and arrays within one another
 */
public record Limits(int bytes, int depth) {}

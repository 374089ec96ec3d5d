package dev.copycat.internal.graph;

/**
 * Objects of the class are not carried.
 *
 * @param reason what the class is, and why not
 * @param remedy what to do about it
 */
record Refusal(String reason, String remedy) implements Shape {}

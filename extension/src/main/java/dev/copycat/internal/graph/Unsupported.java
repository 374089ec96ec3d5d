package dev.copycat.internal.graph;

/**
 * A declared type in the state that a snapshot can never carry.
 *
 * @param path where, from the simple name of the bean's class: {@code .field}, {@code []} for the elements of a collection
 *     or array and the values of a map, <code>{}</code> for the keys of a map
 * @param reason what the type is, and why it cannot be carried
 * @param remedy what to do about it
 */
public record Unsupported(String path, String reason, String remedy) {}

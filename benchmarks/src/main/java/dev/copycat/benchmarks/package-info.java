/**
 * The same wiki kept by Copycat and by its peers, measured. {@link dev.copycat.benchmarks.Main} has each peer do each piece of
 * {@link dev.copycat.benchmarks.Work} in processes of its own, several times in turn, and prints the medians as tables.
 */
package dev.copycat.benchmarks;

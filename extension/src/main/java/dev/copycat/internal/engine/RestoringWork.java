package dev.copycat.internal.engine;

/**
 * What is done with the beans of a replica when they are made, told that they were restored, or destroyed.
 *
 * @param <E> what it throws
 */
@FunctionalInterface
interface RestoringWork<E extends Exception> {

    void run() throws E;
}

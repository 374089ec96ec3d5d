package dev.copycat.internal.engine;

import java.time.Instant;

/**
 * One journaled call.
 *
 * @param sequence its place in the order, from 1 without gaps
 * @param instant the time inside it
 * @param caller the name of who called it, or null if nobody is known
 * @param method what was called
 * @param arguments the arguments as a JSON array in UTF-8; not to be changed
 * @param undone how many calls within it were undone because they threw
 */
public record Transaction(
        long sequence, Instant instant, String caller, MethodName method, byte[] arguments, int undone) {

    /**
     * A transaction in which nothing was undone.
     *
     * @param sequence its place in the order, from 1 without gaps
     * @param instant the time inside it
     * @param caller the name of who called it, or null if nobody is known
     * @param method what was called
     * @param arguments the arguments as a JSON array in UTF-8; not to be changed
     */
    public Transaction(long sequence, Instant instant, String caller, MethodName method, byte[] arguments) {
        this(sequence, instant, caller, method, arguments, 0);
    }
}

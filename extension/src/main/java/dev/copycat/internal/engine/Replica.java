package dev.copycat.internal.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A set of bean instances at one sequence number, to which transactions are applied. Not thread-safe. */
public interface Replica {

    /**
     * The beans, constructed when first asked for.
     *
     * @return the instances by bean name
     */
    Map<String, Object> beans();

    /**
     * Which of the journaled methods the beans do not have.
     *
     * @param journaled the methods that the journal names
     * @return those that cannot be replayed, each with what to do
     */
    List<String> unknown(Collection<MethodName> journaled);

    /**
     * Runs a journaled call on the beans.
     *
     * @param transaction the call
     * @throws dev.copycat.StateNotCarriedException if the journaled arguments do not fit the method, which did not run
     * @throws Throwable what the method throws; part of its outcome
     */
    void apply(Transaction transaction) throws Throwable;

    /** Tells the beans that state was put back into them. */
    void restored();

    /**
     * Makes another set of instances of the same beans, which no caller sees.
     *
     * @param bytes about how much memory its state will take
     * @return it, or empty if there is no room for it
     */
    Optional<Replica> another(long bytes);

    /** Gives up instances that no caller sees. */
    void drop();
}

package dev.copycat.internal.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A set of bean instances at one sequence number, to which transactions are applied. Not thread-safe. */
public interface Replica {

    /**
     * The beans, constructed when first asked for.
     *
     * @return the instances by bean name
     */
    Map<String, Object> beans();

    /**
     * One of the beans, constructed when first asked for; others may be half-way in their construction.
     *
     * @param name its name
     * @return the instance
     */
    default Object bean(String name) {
        return beans().get(name);
    }

    /**
     * Which of the journaled methods the beans do not have.
     *
     * @param journaled the methods that the journal names
     * @return those that cannot be replayed, each with what to do
     */
    List<String> unknown(Collection<MethodName> journaled);

    /**
     * What of a journaled call's arguments its method does not take today; nothing runs.
     *
     * @param transaction the call
     * @return method, parameter and reason of each, with what to do, and without values; empty if all fit, or the method is
     *     unknown
     */
    default List<String> misfits(Transaction transaction) {
        return List.of();
    }

    /**
     * Runs a journaled call on the beans.
     *
     * @param transaction the call
     * @throws dev.copycat.StateNotCarriedException if the journaled arguments do not fit the method, which did not run
     * @throws Throwable what the method throws; part of its outcome
     */
    void apply(Transaction transaction) throws Throwable;

    /**
     * Does ahead of {@link #apply} what needs neither the beans nor the thread that they run on. Throws nothing: what is wrong
     * with a call shows when it is applied.
     *
     * @param transaction the call
     * @return the call, ready to be applied
     */
    default Prepared prepare(Transaction transaction) {
        return new Prepared() {
            @Override
            public Transaction transaction() {
                return transaction;
            }

            @Override
            public void apply() throws Throwable {
                Replica.this.apply(transaction);
            }
        };
    }

    /** A journaled call that was prepared for a replica, perhaps on another thread. */
    interface Prepared {

        /**
         * The call.
         *
         * @return as the journal has it
         */
        Transaction transaction();

        /**
         * Runs the call on the beans, as {@link Replica#apply} does.
         *
         * @throws Throwable what that throws
         */
        void apply() throws Throwable;
    }

    /** Tells the beans that state was put back into them. */
    void restored();

    /**
     * Whether a transaction of these beans can be undone.
     *
     * @return whether {@link #undoes(MethodName, Throwable)} is ever true
     */
    boolean undoes();

    /**
     * Whether a call is undone, in every bean.
     *
     * @param method what was called
     * @param thrown what it threw
     * @return whether nothing of it stays
     */
    boolean undoes(MethodName method, Throwable thrown);

    /**
     * Whether memory has room for another set of instances.
     *
     * @param bytes about how much their state takes
     * @return whether they fit beside what lives
     */
    boolean hasRoomFor(long bytes);

    /**
     * Makes another set of instances of the same beans, which no caller sees.
     *
     * @return the instances, in their first state
     */
    Replica another();

    /**
     * Makes the state a copy of that of other instances, whatever it was.
     *
     * @param other instances of the same beans, which do not change meanwhile
     */
    void become(Replica other);

    /**
     * Has calls run on other instances from now on, and keeps nothing of the state.
     *
     * @param fresh instances of the same beans, which are no longer its own then
     */
    void replaceWith(Replica fresh);

    /** Gives up instances that no caller sees. */
    void drop();
}

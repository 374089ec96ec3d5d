package dev.copycat.internal.engine;

/** A call of a bean's method that has arrived and not yet run. Used by the calling thread only. */
public interface Call {

    /**
     * What is called.
     *
     * @return the method
     */
    MethodName method();

    /**
     * Who calls.
     *
     * @return the name of the principal that the container knows, or null
     */
    String principal();

    /**
     * Encodes the arguments for the journal, and makes {@link #run} use what decoding brings back.
     *
     * @return the arguments as a JSON array in UTF-8
     * @throws dev.copycat.ArgumentNotCarriedException if one does not come back equal
     */
    byte[] encode();

    /**
     * Runs the method.
     *
     * @param replica of whose beans it is called, unless it was called on an instance that no caller sees
     * @return its result
     * @throws Exception the method's own
     */
    Object run(Replica replica) throws Exception;

    /**
     * Whether the call can be undone.
     *
     * @return whether {@link #undoneBy(Throwable)} is ever true
     */
    boolean undoable();

    /**
     * Whether the call is undone, in every bean of the system.
     *
     * @param thrown what it threw
     * @return whether nothing of it stays
     */
    boolean undoneBy(Throwable thrown);

    /**
     * What the caller gets of a result, while the lock is still held.
     *
     * @param result what {@link #run} returned
     * @return that, or a copy that shares nothing with the state that can change
     * @throws dev.copycat.StateNotCarriedException if it cannot be copied
     */
    Object isolated(Object result);
}

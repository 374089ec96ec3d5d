package dev.copycat.internal.graph;

import dev.copycat.internal.json.JsonInput;
import dev.copycat.internal.json.JsonOutput;

/** A type whose values are written in place: in a snapshot they have no identity. */
non-sealed interface ValueType extends Shape {

    /**
     * The name in the file.
     *
     * @return the tag of a value that stands where any value may
     */
    String tag();

    /**
     * Whether a value needs no tag where any value may stand, because JSON tells it apart.
     *
     * @return true for strings, booleans and ints
     */
    default boolean bare() {
        return false;
    }

    /**
     * Writes a value without its tag.
     *
     * @param value of this type, not null
     * @param out where to
     */
    void write(Object value, JsonOutput out);

    /**
     * Reads a value without its tag.
     *
     * @param in where from
     * @return the value, not null
     * @throws RuntimeException if the text is none of this type's
     */
    Object read(JsonInput in);

    /**
     * Whether an object is exactly of this type.
     *
     * @param value not null
     * @return whether {@link #write} can write it
     */
    boolean holds(Object value);

    /**
     * Whether two values of this type are the same.
     *
     * @param left a value
     * @param right a value
     * @return whether one can stand for the other
     */
    default boolean same(Object left, Object right) {
        return left.equals(right);
    }
}

package dev.copycat.internal.graph;

import java.io.IOException;
import java.util.Map;
import java.util.Set;

/**
 * An object that is not carried by its fields but by what it holds: arrays, and the closed set of JDK classes through
 * their public API. What it holds is a sequence of parts (a map's are key, value, key, value …), beside at most one
 * attribute such as a comparator. Looking at an object throws {@link RefusedException} if this very one is not carried.
 */
abstract non-sealed class ContentShape implements Shape {

    /** How the parts stand in the file. */
    enum Layout {
        /** One part: {@code "value":…}. */
        VALUE,
        /** {@code "elements":[…]}. */
        ELEMENTS,
        /** {@code "entries":[[key,value],…]}. */
        ENTRIES
    }

    /** Takes the parts of an object, one after the other. */
    interface PartSink {
        void part(Object part) throws IOException;
    }

    private final String tag;
    private final Layout layout;
    private final Keeping keeping;
    private final Attribute attribute;

    ContentShape(String tag, Layout layout, Keeping keeping, Attribute attribute) {
        this.tag = tag;
        this.layout = layout;
        this.keeping = keeping;
        this.attribute = attribute;
    }

    /** The name in the file. */
    final String tag() {
        return tag;
    }

    final Layout layout() {
        return layout;
    }

    final Attribute attribute() {
        return attribute;
    }

    /** Whether the order of the parts means something. */
    final boolean ordered() {
        return keeping != Keeping.HASHED;
    }

    /** Whether filling asks the parts for their hash code, equality or order, so that they must be complete before. */
    final boolean asksParts() {
        return keeping != Keeping.LISTED;
    }

    /** Gives all parts of an object, in its order. */
    abstract void parts(Object owner, PartSink sink) throws IOException;

    /** An object without its parts, so that others can refer to it; or null if it can only be {@link #made}. */
    abstract Object shell(Object given, int size);

    /** Puts the parts into a shell that has none. */
    abstract void fill(Object shell, Object[] parts, int size);

    /** An object that cannot exist without its parts. */
    Object made(Object[] parts, int size) {
        throw new IllegalStateException(tag + " has shells");
    }

    /** Takes the parts out of a shell again, to put them in anew. */
    void clear(Object shell) {
        throw new IllegalStateException(tag + " does not ask its parts");
    }

    /** Refuses a set or map that does not find its own parts, or cannot tell: one was not complete when it was asked. */
    void requireFound(Object owner, Object[] parts, int size) {
        for (int i = 0; i < size; i += layout == Layout.ENTRIES ? 2 : 1) {
            boolean found = owner instanceof Map<?, ?> map ? map.containsKey(parts[i])
                    : !(owner instanceof Set<?> set) || set.contains(parts[i]);
            if (!found) {
                throw new IllegalArgumentException("the hash codes of its parts depend on itself");
            }
        }
    }

    /** Whether a key can be changed after it was put in. */
    static boolean canChange(Object key) {
        return key != null && !(key instanceof Enum) && ValueTypes.of(key.getClass()) == null;
    }

    /** Looks for the first key that can change, among keys that are nearly all of one class. */
    static final class ChangingKey {

        private Class<?> fixed;
        private boolean found;

        /** Whether this is the first one. */
        boolean is(Object key) {
            if (found || key == null || key.getClass() == fixed) {
                return false;
            }
            found = canChange(key);
            fixed = key.getClass();
            return found;
        }
    }

    /** Refuses a collection whose parts cannot be asked for their hash code or order, because that leads back to it. */
    static RefusedException inItself(Object collection) {
        return new RefusedException(new Refusal(
                "a " + collection.getClass().getSimpleName() + " that is among its own elements or keys",
                "take it out of itself: nobody can find it there"));
    }

    /** Refuses a collection that, filled again, would not hold all that it holds. */
    static void requireAll(boolean all, Object collection) {
        if (!all) {
            throw new RefusedException(new Refusal(
                    "a " + collection.getClass().getSimpleName()
                            + " with two keys that are equal: one was changed after it was put in",
                    "take a key out before you change what its equals() looks at, and put it back"));
        }
    }
}

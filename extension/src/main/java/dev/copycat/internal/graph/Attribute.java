package dev.copycat.internal.graph;

import java.util.Comparator;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.function.Function;

/**
 * The one thing about a JDK object that is not among its parts, such as a comparator.
 *
 * @param name its name in the file; empty for none
 * @param get reads it from an object: a value, an object, a class (then the name of a type is written), or null for none
 */
record Attribute(String name, Function<Object, Object> get) {

    static final Attribute NONE = new Attribute("", any -> null);
    static final Attribute COMPARATOR = new Attribute("comparator", Attribute::comparator);

    /** An attribute of the objects of a class. */
    static <T> Attribute of(Class<T> type, String name, Function<T, Object> get) {
        Objects.requireNonNull(get);
        return new Attribute(name, object -> get.apply(type.cast(object)));
    }

    private static Comparator<?> comparator(Object sorted) {
        return sorted instanceof SortedMap<?, ?> map ? map.comparator()
                : sorted instanceof SortedSet<?> set ? set.comparator()
                : sorted instanceof PriorityQueue<?> queue ? queue.comparator()
                : ((PriorityBlockingQueue<?>) sorted).comparator();
    }
}

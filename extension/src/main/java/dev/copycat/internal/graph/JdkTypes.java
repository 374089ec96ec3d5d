package dev.copycat.internal.graph;

import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentMap;

/** The JDK types that can be the component type of an array, by the short name that the file has for them. */
final class JdkTypes {

    private static final List<Class<?>> ABSTRACT = List.of(
            Object.class,
            Number.class,
            CharSequence.class,
            Comparable.class,
            Serializable.class,
            Enum.class,
            Record.class,
            Iterable.class,
            Collection.class,
            List.class,
            Set.class,
            SortedSet.class,
            NavigableSet.class,
            Queue.class,
            Deque.class,
            BlockingQueue.class,
            BlockingDeque.class,
            Map.class,
            SortedMap.class,
            NavigableMap.class,
            ConcurrentMap.class,
            Map.Entry.class,
            Comparator.class,
            EnumSet.class,
            EnumMap.class,
            java.time.ZoneId.class,
            java.time.temporal.Temporal.class,
            java.time.temporal.TemporalAccessor.class,
            java.time.temporal.TemporalAmount.class);

    private final Map<String, Class<?>> byName = new HashMap<>();

    JdkTypes(Collection<Class<?>> shaped) {
        ABSTRACT.forEach(this::put);
        ValueTypes.classes().forEach(this::put);
        shaped.forEach(this::put);
        for (Primitive each : Primitive.values()) {
            byName.put(each.tag(), each.type());
        }
    }

    private void put(Class<?> type) {
        if (java.lang.reflect.Modifier.isPublic(type.getModifiers())) {
            byName.put(name(type), type);
        }
    }

    /** The type with a short name, or null. */
    Class<?> named(String name) {
        return byName.get(name);
    }

    /** The short name of a JDK type, which counts only if {@link #named} gives the type back. */
    static String name(Class<?> type) {
        String name = type.getName();
        return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
    }

    /** Whether objects that are carried can stand where a type is declared. */
    boolean hasCarriedSubtype(Class<?> type) {
        return !Iterator.class.isAssignableFrom(type) && byName.values().stream().anyMatch(type::isAssignableFrom);
    }
}

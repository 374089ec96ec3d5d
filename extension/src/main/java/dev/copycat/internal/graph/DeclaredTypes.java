package dev.copycat.internal.graph;

import java.io.Serializable;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;

/** What a declared type says about the content of a collection. */
final class DeclaredTypes {

    private static final List<Class<?>> ORDERED = List.of(
            List.class, Queue.class, Deque.class, SortedSet.class, LinkedHashSet.class, SortedMap.class, LinkedHashMap.class);
    /** Of JDK 21. */
    private static final List<String> ORDERED_BY_NAME =
            List.of("java.util.SequencedCollection", "java.util.SequencedSet", "java.util.SequencedMap");

    /** What nothing is said of: the type that an application's own collection class gives its elements. */
    private static final Type UNKNOWN = new Type() {};
    private static final Set<Class<?>> OPEN = Set.of(Object.class, Number.class, Comparable.class, Serializable.class);

    private DeclaredTypes() {}

    /** Whether a place takes numbers of any class, so that JSON does not tell of which. */
    static boolean takesAnyNumber(Type declared) {
        return declared != UNKNOWN && !(declared instanceof TypeVariable) && OPEN.contains(raw(declared));
    }

    /** Whether the order of what a collection or map holds must be kept. */
    static boolean ordered(Type declared, Object sent) {
        Class<?> raw = raw(declared);
        if (Set.class.isAssignableFrom(raw) || Map.class.isAssignableFrom(raw) || isOrdered(raw)) {
            return isOrdered(raw);
        }
        return !(sent instanceof Map) && isOrdered(sent.getClass());
    }

    private static boolean isOrdered(Class<?> type) {
        return ORDERED.stream().anyMatch(each -> each.isAssignableFrom(type)) || ORDERED_BY_NAME.contains(type.getName());
    }

    /** One of the type arguments, if there are just so many. */
    static Type argument(Type declared, int count, int index) {
        if (declared instanceof ParameterizedType generic && generic.getActualTypeArguments().length == count) {
            return generic.getActualTypeArguments()[index];
        }
        boolean raw = declared instanceof Class<?> type && type.getTypeParameters().length == count;
        return raw || takesAnyNumber(declared) ? Object.class : UNKNOWN;
    }

    /** The component type of an array. */
    static Type component(Type declared, Class<?> actual) {
        return declared instanceof GenericArrayType array ? array.getGenericComponentType() : actual;
    }

    private static Class<?> raw(Type type) {
        if (type instanceof Class<?> raw) {
            return raw;
        }
        if (type instanceof ParameterizedType generic) {
            return (Class<?>) generic.getRawType();
        }
        return type instanceof WildcardType wildcard ? raw(wildcard.getUpperBounds()[0]) : Object.class;
    }
}

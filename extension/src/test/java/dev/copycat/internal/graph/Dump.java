package dev.copycat.internal.graph;

import dev.copycat.internal.graph.Samples.Node;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A graph as text, found by plain reflection and without the code under test: each object that has an identity gets the
 * number of its first visit, so that two graphs have the same text only if they have the same shape.
 */
final class Dump {

    private final Map<Object, Integer> numbers = new IdentityHashMap<>();
    private final Deque<Object> toVisit = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();

    private Dump() {}

    static String of(Object root) throws IllegalAccessException {
        Dump dump = new Dump();
        dump.text.append(dump.name(root)).append('\n');
        while (!dump.toVisit.isEmpty()) {
            dump.visit(dump.toVisit.remove());
        }
        return dump.text.toString();
    }

    private String name(Object object) {
        if (object == null || isValue(object)) {
            return object == null ? "null" : object.getClass().getName() + " " + object;
        }
        Integer number = numbers.get(object);
        if (number == null) {
            number = numbers.size();
            numbers.put(object, number);
            toVisit.add(object);
        }
        return "#" + number;
    }

    private static boolean isValue(Object object) {
        String type = object.getClass().getName();
        return object instanceof Enum
                || type.startsWith("java.lang.") && object.getClass() != Object.class
                || type.startsWith("java.math.")
                || type.startsWith("java.time.")
                || type.startsWith("java.net.")
                || type.startsWith("java.util.Optional") && !(object instanceof Optional)
                || type.matches("java\\.util\\.(UUID|Locale|Currency|Collections\\$Reverse.*|Comparators\\$.*)");
    }

    private void visit(Object object) throws IllegalAccessException {
        text.append(name(object)).append(' ').append(object.getClass().getName());
        if (object.getClass().isArray()) {
            for (int i = 0; i < Array.getLength(object); i++) {
                text.append(", ").append(name(Array.get(object, i)));
            }
        } else if (object instanceof Map<?, ?> map) {
            inOrder(map.entrySet(), Map.Entry::getKey, map instanceof LinkedHashMap || map instanceof TreeMap)
                    .forEach(entry ->
                            text.append(", ").append(name(entry.getKey())).append('=').append(name(entry.getValue())));
        } else if (object instanceof Collection<?> collection) {
            inOrder(collection, each -> each, !(collection instanceof Set))
                    .forEach(each -> text.append(", ").append(name(each)));
        } else if (object instanceof Optional<?> optional) {
            text.append(", ").append(name(optional.orElse(null)));
        } else if (object instanceof AtomicReference<?> reference) {
            text.append(", ").append(name(reference.get()));
        } else if (object instanceof Map.Entry<?, ?> entry) {
            text.append(", ").append(name(entry.getKey())).append('=').append(name(entry.getValue()));
        } else {
            fields(object);
        }
        text.append('\n');
    }

    /** Elements as they come if that has a meaning, else by what can be told of them without their identity. */
    private <E> Stream<? extends E> inOrder(Collection<? extends E> elements, Function<E, Object> key, boolean meant) {
        Comparator<E> byText = Comparator.comparing(element -> {
            Object told = key.apply(element);
            return told instanceof Node node ? "node " + node.number : told.getClass().getName() + " " + told;
        });
        return meant ? elements.stream() : elements.stream().sorted(byText);
    }

    private void fields(Object object) throws IllegalAccessException {
        for (Class<?> type = object.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !Modifier.isTransient(field.getModifiers())) {
                    field.setAccessible(true);
                    text.append(", ").append(field.getName()).append('=').append(name(field.get(object)));
                }
            }
        }
    }
}

package dev.copycat.internal.graph;

import static dev.copycat.internal.graph.Keeping.HASHED;
import static dev.copycat.internal.graph.Keeping.LISTED;

import dev.copycat.internal.graph.ContentShape.Layout;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

/** The closed set of JDK classes whose objects are carried by what they hold: here those made with their parts. */
final class JdkMade {

    /** A list that holds null, or could: of the same class as {@link #LIST_OF}. */
    static final ContentShape STREAM_TO_LIST = elements("Stream.toList", LISTED);

    private static final ContentShape LIST_OF = elements("List.of", LISTED);

    private final Map<Class<?>, ContentShape> shapes = new HashMap<>();

    private JdkMade() {
        immutables();
        collections();
        entries();
        values();
        shapes.put(AtomicReference.class, new AtomicReferenceShape());
        shapes.put(Object.class, elements("Object", LISTED));
    }

    static Map<Class<?>, ContentShape> shapes() {
        return new JdkMade().shapes;
    }

    /** The shape of an object, given the shape of its class. */
    static ContentShape of(Object object, ContentShape ofClass) {
        return ofClass == LIST_OF && takesNull((List<?>) object) ? STREAM_TO_LIST : ofClass;
    }

    private void immutables() {
        put(List.of(1), LIST_OF);
        put(List.of(1, 2, 3), LIST_OF);
        ContentShape set = elements("Set.of", HASHED);
        put(Set.of(1), set);
        put(Set.of(1, 2, 3), set);
        ContentShape map = entries("Map.of", HASHED);
        put(Map.of(1, 2), map);
        put(Map.of(1, 2, 3, 4), map);
    }

    private void collections() {
        put(Collections.emptyList(), elements("Collections.emptyList", LISTED));
        put(Collections.emptySet(), elements("Collections.emptySet", LISTED));
        put(Collections.emptyMap(), elements("Collections.emptyMap", LISTED));
        put(Collections.singletonList(1), value("Collections.singletonList"));
        put(Collections.singleton(1), value("Collections.singleton"));
        put(Collections.singletonMap(1, 1), entries("Collections.singletonMap", LISTED));
        put(Collections.reverseOrder(String.CASE_INSENSITIVE_ORDER), value("Collections.reverseOrder"));
        put(Arrays.asList(1), ArrayShape.AS_LIST);
        put(ConcurrentHashMap.newKeySet(), elements("ConcurrentHashMap.KeySetView", LISTED));
    }

    private void entries() {
        put(new AbstractMap.SimpleEntry<>(1, 1), entries("SimpleEntry", LISTED));
        put(new AbstractMap.SimpleImmutableEntry<>(1, 1), entries("SimpleImmutableEntry", LISTED));
        put(Map.entry(1, 1), entries("Map.entry", LISTED));
    }

    private void values() {
        List<Class<?>> holders = List.of(Optional.class, Date.class, StringBuilder.class, StringBuffer.class,
                AtomicBoolean.class, AtomicInteger.class, AtomicLong.class, LongAdder.class, BitSet.class);
        for (Class<?> each : holders) {
            shapes.put(each, value(each.getSimpleName()));
        }
    }

    private void put(Object example, ContentShape shape) {
        shapes.put(example.getClass(), shape);
    }

    private static ContentShape value(String tag) {
        return new MadeShape(tag, Layout.VALUE, LISTED);
    }

    private static ContentShape elements(String tag, Keeping keeping) {
        return new MadeShape(tag, Layout.ELEMENTS, keeping);
    }

    /** The shape of a map or an entry that is made of its keys and values. */
    static ContentShape entries(String tag, Keeping keeping) {
        return new MadeShape(tag, Layout.ENTRIES, keeping);
    }

    private static boolean takesNull(List<?> list) {
        try {
            list.contains(null);
            return true;
        } catch (NullPointerException refused) {
            return false;
        }
    }
}

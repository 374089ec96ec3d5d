package dev.copycat.internal.graph;

import static dev.copycat.internal.graph.Keeping.HASHED;
import static dev.copycat.internal.graph.Keeping.LISTED;

import dev.copycat.internal.graph.ContentShape.Layout;
import dev.copycat.internal.graph.MadeShape.Making;
import java.time.Instant;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
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
import java.util.function.Function;

/** The closed set of JDK classes whose objects are carried by what they hold: here those made with their parts. */
final class JdkMade {

    /** A list that holds null, or could: of the same class as {@link #LIST_OF}. */
    static final ContentShape STREAM_TO_LIST =
            elements("Stream.toList", LISTED, list -> (List<?>) list, parts -> Arrays.stream(parts).toList());

    private static final ContentShape LIST_OF =
            elements("List.of", LISTED, list -> (List<?>) list, parts -> List.of(parts));

    private final Map<Class<?>, ContentShape> shapes = new HashMap<>();

    private JdkMade() {
        immutables();
        collections();
        holders();
        values();
    }

    static Map<Class<?>, ContentShape> shapes() {
        return new JdkMade().shapes;
    }

    /** The shape of an object, given the shape of its class. */
    static ContentShape of(Object object, ContentShape ofClass) {
        return ofClass == LIST_OF && takesNull((List<?>) object) ? STREAM_TO_LIST : ofClass;
    }

    private void immutables() {
        shapes.put(List.of(1).getClass(), LIST_OF);
        shapes.put(List.of(1, 2, 3).getClass(), LIST_OF);
        ContentShape set = elements("Set.of", HASHED, owner -> (Set<?>) owner, parts -> Set.of(parts));
        shapes.put(Set.of(1).getClass(), set);
        shapes.put(Set.of(1, 2, 3).getClass(), set);
        ContentShape map = entries("Map.of", HASHED, JdkMade::entriesOf, JdkMade::mapOf);
        shapes.put(Map.of(1, 2).getClass(), map);
        shapes.put(Map.of(1, 2, 3, 4).getClass(), map);
    }

    private void collections() {
        constant("Collections.emptyList", Collections.emptyList());
        constant("Collections.emptySet", Collections.emptySet());
        constant("Collections.emptyMap", Collections.emptyMap());
        shapes.put(
                Collections.singletonList(1).getClass(),
                MadeShape.value("Collections.singletonList", List.class, l -> l.get(0), Collections::singletonList));
        shapes.put(
                Collections.singleton(1).getClass(),
                MadeShape.value("Collections.singleton", Set.class, s -> s.iterator().next(), Collections::singleton));
        shapes.put(
                Collections.singletonMap(1, 1).getClass(),
                entries("Collections.singletonMap", LISTED, JdkMade::entriesOf, p -> Collections.singletonMap(p[0], p[1])));
        shapes.put(
                Collections.reverseOrder(String.CASE_INSENSITIVE_ORDER).getClass(),
                MadeShape.value(
                        "Collections.reverseOrder",
                        Comparator.class,
                        order -> order.reversed(),
                        inner -> Collections.reverseOrder((Comparator<?>) inner)));
        shapes.put(Arrays.asList(1).getClass(), ArrayShape.AS_LIST);
        shapes.put(
                ConcurrentHashMap.newKeySet().getClass(),
                elements("ConcurrentHashMap.KeySetView", LISTED, JdkMade::view, JdkMade::viewOf));
    }

    private void holders() {
        shapes.put(
                Optional.class,
                MadeShape.value("Optional", Optional.class, o -> o.isPresent() ? o.get() : null, Optional::ofNullable));
        entry("SimpleEntry", AbstractMap.SimpleEntry.class, p -> new AbstractMap.SimpleEntry<>(p[0], p[1]));
        entry(
                "SimpleImmutableEntry",
                AbstractMap.SimpleImmutableEntry.class,
                p -> new AbstractMap.SimpleImmutableEntry<>(p[0], p[1]));
        entry("Map.entry", Map.entry(1, 1).getClass(), p -> Map.entry(p[0], p[1]));
        shapes.put(AtomicReference.class, new AtomicReferenceShape());
        shapes.put(Object.class, MadeShape.nothing("Object", none -> new Object()));
    }

    private void values() {
        value(Date.class, d -> Instant.ofEpochMilli(d.getTime()), i -> new Date(((Instant) i).toEpochMilli()));
        value(StringBuilder.class, StringBuilder::toString, text -> new StringBuilder((String) text));
        value(StringBuffer.class, StringBuffer::toString, text -> new StringBuffer((String) text));
        value(AtomicBoolean.class, AtomicBoolean::get, b -> new AtomicBoolean((Boolean) b));
        value(AtomicInteger.class, AtomicInteger::get, i -> new AtomicInteger((Integer) i));
        value(AtomicLong.class, AtomicLong::get, l -> new AtomicLong((Long) l));
        value(LongAdder.class, LongAdder::sum, JdkMade::adder);
        value(
                BitSet.class,
                bits -> Base64.getEncoder().encodeToString(bits.toByteArray()),
                text -> BitSet.valueOf(Base64.getDecoder().decode((String) text)));
    }

    private <T> void value(Class<T> type, Function<T, Object> get, Function<Object, Object> make) {
        shapes.put(type, MadeShape.value(type.getSimpleName(), type, get, make));
    }

    private void entry(String tag, Class<?> type, Function<Object[], Object> make) {
        shapes.put(type, entry(tag, make));
    }

    /** The shape of an entry that is made of its key and its value. */
    static ContentShape entry(String tag, Function<Object[], Object> make) {
        return entries(tag, LISTED, JdkMade::keyAndValue, make);
    }

    private void constant(String tag, Object constant) {
        shapes.put(constant.getClass(), MadeShape.nothing(tag, none -> constant));
    }

    private static ContentShape elements(
            String tag, Keeping keeping, Function<Object, Collection<?>> split, Function<Object[], Object> make) {
        return new MadeShape(tag, Layout.ELEMENTS, keeping, new Making(split, make));
    }

    private static ContentShape entries(
            String tag, Keeping keeping, Function<Object, Collection<?>> split, Function<Object[], Object> make) {
        return new MadeShape(tag, Layout.ENTRIES, keeping, new Making(split, make));
    }

    private static boolean takesNull(List<?> list) {
        try {
            list.contains(null);
            return true;
        } catch (NullPointerException refused) {
            return false;
        }
    }

    private static Collection<?> keyAndValue(Object owner) {
        Map.Entry<?, ?> entry = (Map.Entry<?, ?>) owner;
        return Arrays.asList(entry.getKey(), entry.getValue());
    }

    private static Collection<?> entriesOf(Object map) {
        List<Object> parts = new ArrayList<>();
        ((Map<?, ?>) map).forEach((key, value) -> {
            parts.add(key);
            parts.add(value);
        });
        return parts;
    }

    private static Object mapOf(Object[] parts) {
        Map.Entry<?, ?>[] entries = new Map.Entry<?, ?>[parts.length / 2];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = Map.entry(parts[2 * i], parts[2 * i + 1]);
        }
        return Map.ofEntries(entries);
    }

    private static Collection<?> view(Object owner) {
        ConcurrentHashMap.KeySetView<?, ?> view = (ConcurrentHashMap.KeySetView<?, ?>) owner;
        return Arrays.asList(view.getMap(), view.getMappedValue());
    }

    @SuppressWarnings("unchecked")
    private static Object viewOf(Object[] parts) {
        ConcurrentHashMap<Object, Object> map = (ConcurrentHashMap<Object, Object>) parts[0];
        return parts[1] == null ? map.keySet() : map.keySet(parts[1]);
    }

    private static LongAdder adder(Object sum) {
        LongAdder adder = new LongAdder();
        adder.add((Long) sum);
        return adder;
    }
}

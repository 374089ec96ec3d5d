package dev.copycat.internal.graph;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** Both ways between JDK objects that are made of their parts and those, by the tag of their class. */
final class Making {

    private Making() {}

    /** The parts of an object. */
    static Collection<?> parts(String tag, Object owner) {
        return switch (tag) {
            case "List.of", "Stream.toList", "Set.of", "Collections.singletonList", "Collections.singleton",
                    "Collections.emptyList", "Collections.emptySet" -> (Collection<?>) owner;
            case "Map.of", "Collections.singletonMap", "Collections.emptyMap" -> entries((Map<?, ?>) owner);
            case "SimpleEntry", "SimpleImmutableEntry", "Map.entry" -> keyAndValue((Map.Entry<?, ?>) owner);
            case "ConcurrentHashMap.KeySetView" -> view((ConcurrentHashMap.KeySetView<?, ?>) owner);
            case "Object" -> List.of();
            default -> Arrays.asList(value(tag, owner));
        };
    }

    /** The one part of an object that holds one. */
    private static Object value(String tag, Object owner) {
        return switch (tag) {
            case "Collections.reverseOrder" -> ((Comparator<?>) owner).reversed();
            case "Optional" -> ((Optional<?>) owner).orElse(null);
            case "Date" -> Instant.ofEpochMilli(((Date) owner).getTime());
            case "StringBuilder", "StringBuffer" -> owner.toString();
            case "AtomicBoolean" -> ((AtomicBoolean) owner).get();
            case "AtomicInteger" -> ((AtomicInteger) owner).get();
            case "AtomicLong" -> ((AtomicLong) owner).get();
            case "LongAdder" -> ((LongAdder) owner).sum();
            case "BitSet" -> Base64.getEncoder().encodeToString(((BitSet) owner).toByteArray());
            default -> throw unknown(tag);
        };
    }

    /** An object of its parts; the array has just the right length. */
    static Object make(String tag, Object[] parts) {
        return switch (tag) {
            case "List.of" -> List.of(parts);
            case "Stream.toList" -> Arrays.stream(parts).toList();
            case "Set.of" -> Set.of(parts);
            case "Map.of" -> mapOf(parts);
            case "Collections.emptyList" -> Collections.emptyList();
            case "Collections.emptySet" -> Collections.emptySet();
            case "Collections.emptyMap" -> Collections.emptyMap();
            case "Collections.singletonMap" -> Collections.singletonMap(parts[0], parts[1]);
            case "SimpleEntry" -> new AbstractMap.SimpleEntry<>(parts[0], parts[1]);
            case "SimpleImmutableEntry" -> new AbstractMap.SimpleImmutableEntry<>(parts[0], parts[1]);
            case "Map.entry" -> Map.entry(parts[0], parts[1]);
            case "ConcurrentHashMap.KeySetView" -> viewOf(parts);
            case "Object" -> new Object();
            default -> holder(tag, parts[0]);
        };
    }

    private static Object holder(String tag, Object value) {
        return switch (tag) {
            case "Collections.singletonList" -> Collections.singletonList(value);
            case "Collections.singleton" -> Collections.singleton(value);
            case "Collections.reverseOrder" -> Collections.reverseOrder((Comparator<?>) value);
            case "Optional" -> Optional.ofNullable(value);
            case "Date" -> new Date(((Instant) value).toEpochMilli());
            case "StringBuilder" -> new StringBuilder((String) value);
            case "StringBuffer" -> new StringBuffer((String) value);
            case "AtomicBoolean" -> new AtomicBoolean((Boolean) value);
            case "AtomicInteger" -> new AtomicInteger((Integer) value);
            case "AtomicLong" -> new AtomicLong((Long) value);
            case "LongAdder" -> adder((Long) value);
            case "BitSet" -> BitSet.valueOf(Base64.getDecoder().decode((String) value));
            default -> throw unknown(tag);
        };
    }

    private static Collection<?> keyAndValue(Map.Entry<?, ?> entry) {
        return Arrays.asList(entry.getKey(), entry.getValue());
    }

    private static Collection<?> entries(Map<?, ?> map) {
        List<Object> parts = new ArrayList<>();
        map.forEach((key, value) -> {
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

    private static Collection<?> view(ConcurrentHashMap.KeySetView<?, ?> view) {
        return Arrays.asList(view.getMap(), view.getMappedValue());
    }

    @SuppressWarnings("unchecked")
    private static Object viewOf(Object[] parts) {
        ConcurrentHashMap<Object, Object> map = (ConcurrentHashMap<Object, Object>) parts[0];
        return parts[1] == null ? map.keySet() : map.keySet(parts[1]);
    }

    private static LongAdder adder(long sum) {
        LongAdder adder = new LongAdder();
        adder.add(sum);
        return adder;
    }

    private static IllegalStateException unknown(String tag) {
        return new IllegalStateException(tag + " is not made of its parts");
    }
}

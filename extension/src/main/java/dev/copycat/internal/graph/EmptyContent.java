package dev.copycat.internal.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Properties;
import java.util.Stack;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.PriorityBlockingQueue;

/** Collections and maps of the JDK before they are filled, by the tag of their class. */
final class EmptyContent {

    private EmptyContent() {}

    /** An empty collection, given its attribute. */
    static Collection<?> collection(String tag, Object given) {
        return switch (tag) {
            case "ArrayList" -> new ArrayList<>();
            case "LinkedList" -> new LinkedList<>();
            case "ArrayDeque" -> new ArrayDeque<>();
            case "Vector" -> new Vector<>();
            case "Stack" -> new Stack<>();
            case "CopyOnWriteArrayList" -> new CopyOnWriteArrayList<>();
            case "ConcurrentLinkedQueue" -> new ConcurrentLinkedQueue<>();
            case "ConcurrentLinkedDeque" -> new ConcurrentLinkedDeque<>();
            case "LinkedBlockingQueue" -> new LinkedBlockingQueue<>((Integer) given);
            case "LinkedBlockingDeque" -> new LinkedBlockingDeque<>((Integer) given);
            case "HashSet" -> new HashSet<>();
            case "LinkedHashSet" -> new LinkedHashSet<>();
            case "CopyOnWriteArraySet" -> new CopyOnWriteArraySet<>();
            case "TreeSet" -> new TreeSet<>(comparator(given));
            case "ConcurrentSkipListSet" -> new ConcurrentSkipListSet<>(comparator(given));
            case "PriorityQueue" -> new PriorityQueue<>(comparator(given));
            case "PriorityBlockingQueue" -> new PriorityBlockingQueue<>(1, comparator(given));
            default -> throw new IllegalStateException(tag + " is not the tag of a collection");
        };
    }

    /** An empty map, given its attribute. */
    static Map<?, ?> map(String tag, Object given) {
        return switch (tag) {
            case "HashMap" -> new HashMap<>();
            case "ConcurrentHashMap" -> new ConcurrentHashMap<>();
            case "Hashtable" -> new Hashtable<>();
            case "IdentityHashMap" -> new IdentityHashMap<>();
            case "Properties" -> new Properties();
            case "LinkedHashMap" -> HiddenTraits.ordered(given);
            case "TreeMap" -> new TreeMap<>(comparator(given));
            case "ConcurrentSkipListMap" -> new ConcurrentSkipListMap<>(comparator(given));
            case "EnumMap" -> enumMap(given);
            default -> throw new IllegalStateException(tag + " is not the tag of a map");
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Map<?, ?> enumMap(Object keyType) {
        return new EnumMap((Class) ((Class<?>) keyType).asSubclass(Enum.class));
    }

    @SuppressWarnings("unchecked")
    private static Comparator<Object> comparator(Object order) {
        return (Comparator<Object>) order;
    }
}

package dev.copycat.internal.graph;

import static dev.copycat.internal.graph.Keeping.HASHED;
import static dev.copycat.internal.graph.Keeping.LINKED;
import static dev.copycat.internal.graph.Keeping.LISTED;
import static dev.copycat.internal.graph.Keeping.SORTED;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Properties;
import java.util.SortedMap;
import java.util.SortedSet;
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
import java.util.function.Function;

/** The closed set of JDK classes whose objects are carried by what they hold: here those that are filled. */
final class JdkShapes {

    private final Map<Class<?>, ContentShape> byClass = new HashMap<>();
    private final Map<String, ContentShape> byTag = new HashMap<>();
    private final Map<ContentShape, Class<?>> byShape = new IdentityHashMap<>();

    /**
     * The set, for one closed world.
     *
     * @param world finds an enum by name, or null
     */
    JdkShapes(Function<String, Class<?>> world) {
        lists();
        sets();
        maps();
        Attribute keys = Attribute.of(EnumMap.class, "of", map -> HiddenTraits.keyType(map, world));
        map(EnumMap.class, SORTED, keys, JdkShapes::enumMap);
        putTag(EnumSetShape.SHAPE);
        putTag(JdkMade.STREAM_TO_LIST);
        byShape.put(EnumSetShape.SHAPE, EnumSet.class);
        byShape.put(JdkMade.STREAM_TO_LIST, List.of().getClass());
        JdkMade.shapes().forEach(this::put);
    }

    /** The shape of the objects of a class, or null. */
    ContentShape of(Class<?> type) {
        return EnumSet.class.isAssignableFrom(type) ? EnumSetShape.SHAPE : byClass.get(type);
    }

    /** The shape with a tag, or null. */
    ContentShape tagged(String tag) {
        return byTag.get(tag);
    }

    /** A class whose objects have a shape: the others extend and implement the same. */
    Class<?> typeOf(ContentShape shape) {
        return byShape.get(shape);
    }

    Collection<Class<?>> classes() {
        return byClass.keySet();
    }

    private void lists() {
        collection(ArrayList.class, LISTED, none -> new ArrayList<>());
        collection(LinkedList.class, LISTED, none -> new LinkedList<>());
        collection(ArrayDeque.class, LISTED, none -> new ArrayDeque<>());
        collection(Vector.class, LISTED, none -> new Vector<>());
        collection(Stack.class, LISTED, none -> new Stack<>());
        collection(CopyOnWriteArrayList.class, LISTED, none -> new CopyOnWriteArrayList<>());
        collection(ConcurrentLinkedQueue.class, LISTED, none -> new ConcurrentLinkedQueue<>());
        collection(ConcurrentLinkedDeque.class, LISTED, none -> new ConcurrentLinkedDeque<>());
        Class<?> queue = LinkedBlockingQueue.class;
        Attribute room = Attribute.of(LinkedBlockingQueue.class, "capacity", q -> q.size() + q.remainingCapacity());
        collection(queue, LISTED, room, capacity -> new LinkedBlockingQueue<>((Integer) capacity));
        Class<?> deque = LinkedBlockingDeque.class;
        room = Attribute.of(LinkedBlockingDeque.class, "capacity", q -> q.size() + q.remainingCapacity());
        collection(deque, LISTED, room, capacity -> new LinkedBlockingDeque<>((Integer) capacity));
    }

    private void sets() {
        collection(HashSet.class, HASHED, none -> new HashSet<>());
        collection(LinkedHashSet.class, LINKED, none -> new LinkedHashSet<>());
        collection(CopyOnWriteArraySet.class, LINKED, none -> new CopyOnWriteArraySet<>());
        Attribute order = Attribute.of(SortedSet.class, "comparator", set -> set.comparator());
        collection(TreeSet.class, SORTED, order, by -> new TreeSet<>(comparator(by)));
        collection(ConcurrentSkipListSet.class, SORTED, order, by -> new ConcurrentSkipListSet<>(comparator(by)));
        order = Attribute.of(PriorityQueue.class, "comparator", queue -> queue.comparator());
        collection(PriorityQueue.class, SORTED, order, by -> new PriorityQueue<>(comparator(by)));
        order = Attribute.of(PriorityBlockingQueue.class, "comparator", queue -> queue.comparator());
        collection(PriorityBlockingQueue.class, SORTED, order, by -> new PriorityBlockingQueue<>(1, comparator(by)));
    }

    private void maps() {
        map(HashMap.class, HASHED, Attribute.NONE, none -> new HashMap<>());
        map(ConcurrentHashMap.class, HASHED, Attribute.NONE, none -> new ConcurrentHashMap<>());
        map(Hashtable.class, HASHED, Attribute.NONE, none -> new Hashtable<>());
        Attribute byIdentity = Attribute.of(IdentityHashMap.class, "", JdkShapes::identities);
        map(IdentityHashMap.class, HASHED, byIdentity, none -> new IdentityHashMap<>());
        map(
                Properties.class,
                HASHED,
                Attribute.of(Properties.class, "", HiddenTraits::defaults),
                none -> new Properties());
        Attribute access = Attribute.of(LinkedHashMap.class, "order", HiddenTraits::order);
        map(LinkedHashMap.class, LINKED, access, HiddenTraits::ordered);
        Attribute order = Attribute.of(SortedMap.class, "comparator", map -> map.comparator());
        map(TreeMap.class, SORTED, order, by -> new TreeMap<>(comparator(by)));
        map(ConcurrentSkipListMap.class, SORTED, order, by -> new ConcurrentSkipListMap<>(comparator(by)));
    }

    private void collection(Class<?> type, Keeping keeping, Function<Object, Collection<?>> empty) {
        collection(type, keeping, Attribute.NONE, empty);
    }

    private void collection(
            Class<?> type, Keeping keeping, Attribute attribute, Function<Object, Collection<?>> empty) {
        put(type, new CollectionShape(type.getSimpleName(), keeping, attribute, empty));
    }

    private void map(Class<?> type, Keeping keeping, Attribute attribute, Function<Object, Map<?, ?>> empty) {
        put(type, new MapShape(type.getSimpleName(), keeping, attribute, empty));
    }

    private void put(Class<?> type, ContentShape shape) {
        byClass.put(type, shape);
        byShape.put(shape, type);
        putTag(shape);
    }

    private void putTag(ContentShape shape) {
        byTag.put(shape.tag(), shape);
    }

    /** Null; refuses keys that have no identity in a snapshot. */
    private static Object identities(IdentityHashMap<?, ?> map) {
        for (Object key : map.keySet()) {
            if (key != null && !(key instanceof Enum) && ValueTypes.of(key.getClass()) != null) {
                throw new RefusedException(new Refusal(
                        "an IdentityHashMap with a key of " + key.getClass() + ", which keeps no identity",
                        "use a HashMap, or keys of a class of your own"));
            }
        }
        return null;
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

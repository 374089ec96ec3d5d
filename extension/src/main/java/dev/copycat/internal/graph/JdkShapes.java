package dev.copycat.internal.graph;

import static dev.copycat.internal.graph.Keeping.HASHED;
import static dev.copycat.internal.graph.Keeping.LINKED;
import static dev.copycat.internal.graph.Keeping.LISTED;
import static dev.copycat.internal.graph.Keeping.SORTED;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
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
import java.util.Stack;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import java.util.concurrent.BlockingQueue;
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
        map(EnumMap.class, SORTED, Attribute.of(EnumMap.class, "of", map -> HiddenTraits.keyType(map, world)));
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
        collection(ArrayList.class, LISTED, Attribute.NONE);
        collection(LinkedList.class, LISTED, Attribute.NONE);
        collection(ArrayDeque.class, LISTED, Attribute.NONE);
        collection(Vector.class, LISTED, Attribute.NONE);
        collection(Stack.class, LISTED, Attribute.NONE);
        collection(CopyOnWriteArrayList.class, LISTED, Attribute.NONE);
        collection(ConcurrentLinkedQueue.class, LISTED, Attribute.NONE);
        collection(ConcurrentLinkedDeque.class, LISTED, Attribute.NONE);
        Attribute room = Attribute.of(BlockingQueue.class, "capacity", queue -> queue.size() + queue.remainingCapacity());
        collection(LinkedBlockingQueue.class, LISTED, room);
        collection(LinkedBlockingDeque.class, LISTED, room);
    }

    private void sets() {
        collection(HashSet.class, HASHED, Attribute.NONE);
        collection(LinkedHashSet.class, LINKED, Attribute.NONE);
        collection(CopyOnWriteArraySet.class, LINKED, Attribute.NONE);
        collection(TreeSet.class, SORTED, Attribute.COMPARATOR);
        collection(ConcurrentSkipListSet.class, SORTED, Attribute.COMPARATOR);
        collection(PriorityQueue.class, SORTED, Attribute.COMPARATOR);
        collection(PriorityBlockingQueue.class, SORTED, Attribute.COMPARATOR);
    }

    private void maps() {
        map(HashMap.class, HASHED, Attribute.NONE);
        map(ConcurrentHashMap.class, HASHED, Attribute.NONE);
        map(Hashtable.class, HASHED, Attribute.NONE);
        map(IdentityHashMap.class, HASHED, Attribute.of(IdentityHashMap.class, "", JdkShapes::identities));
        map(Properties.class, HASHED, Attribute.of(Properties.class, "", HiddenTraits::defaults));
        map(LinkedHashMap.class, LINKED, Attribute.of(LinkedHashMap.class, "order", HiddenTraits::order));
        map(TreeMap.class, SORTED, Attribute.COMPARATOR);
        map(ConcurrentSkipListMap.class, SORTED, Attribute.COMPARATOR);
    }

    private void collection(Class<?> type, Keeping keeping, Attribute attribute) {
        put(type, new CollectionShape(type.getSimpleName(), keeping, attribute));
    }

    private void map(Class<?> type, Keeping keeping, Attribute attribute) {
        put(type, new MapShape(type.getSimpleName(), keeping, attribute));
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
}

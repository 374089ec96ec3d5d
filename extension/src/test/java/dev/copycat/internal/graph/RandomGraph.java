package dev.copycat.internal.graph;

import dev.copycat.internal.graph.Samples.Animal;
import dev.copycat.internal.graph.Samples.Dog;
import dev.copycat.internal.graph.Samples.Node;
import dev.copycat.internal.graph.Samples.Outer;
import dev.copycat.internal.graph.Samples.Page;
import dev.copycat.internal.graph.Samples.Point;
import dev.copycat.internal.graph.Samples.Wrap;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A graph made by chance: objects that can change are made first and filled last, with whatever there is, so that there
 * are cycles and shared objects of every kind; those that cannot are made in between.
 */
final class RandomGraph {

    private static final List<Object> VALUES = Stream.of(
                    CarriedTypesTest.numbers(), CarriedTypesTest.texts(), CarriedTypesTest.times(), CarriedTypesTest.optionals())
            .flatMap(rows -> rows)
            .map(row -> row.getPayload())
            .toList();

    private final Random random = new Random();
    private final List<Object> made = new ArrayList<>();
    private final List<Runnable> fillings = new ArrayList<>();

    private final List<Runnable> changing = List.of(
            () -> make(() -> new Node(random.nextInt()), this::fillNode),
            () -> make(() -> new Dog(text(), text()), this::fillDog),
            () -> make(() -> new Page(text(), random.nextInt(3), Instant.EPOCH), (page, any) -> page.next = any.get()),
            () -> make(this::inner, (inner, any) -> {}),
            () -> make(ArrayList::new, this::fillCollection),
            () -> make(LinkedList::new, this::fillCollection),
            () -> make(ArrayDeque::new, (queue, any) -> queue.addAll(List.of(text(), random.nextInt()))),
            () -> make(CopyOnWriteArrayList::new, this::fillCollection),
            () -> make(HashMap::new, this::fillMap),
            () -> make(LinkedHashMap::new, this::fillMap),
            () -> make(() -> new LinkedHashMap<>(8, 0.75f, true), this::fillMap),
            () -> make(TreeMap::new, this::fillMap),
            () -> make(() -> new IdentityHashMap<>(), this::fillByIdentity),
            () -> make(() -> new Object[random.nextInt(5)], this::fillArray),
            () -> make(() -> new Node[random.nextInt(3)], (nodes, any) -> {}),
            () -> make(() -> Arrays.asList(new Object[3]), this::fillFixedSize),
            () -> make(AtomicReference::new, (reference, any) -> reference.set(any.get())));

    private final List<Supplier<Object>> fixed = List.of(
            () -> new Wrap(any()),
            () -> new Point(random.nextInt(9), random.nextInt(9)),
            () -> Optional.ofNullable(any()),
            () -> Stream.of(any(), any()).toList(),
            () -> List.of(present(), present(), present()),
            () -> Map.entry(text(), present()),
            () -> Map.of(text() + "a", present(), text() + "b", present()),
            () -> Set.of(value(), text() + "c"),
            () -> new HashSet<>(Arrays.asList(value(), value(), new Point(1, random.nextInt(5)))),
            () -> new HashMap<>(Map.of(new Point(1, 2), present(), new Wrap(text()), present())),
            () -> new ConcurrentHashMap<>(Map.of(present().getClass().getName(), present())),
            () -> new byte[random.nextInt(9)],
            () -> random.doubles(3).toArray(),
            Object::new);

    private RandomGraph(long seed) {
        random.setSeed(seed);
    }

    /** One object that leads to most of the others. */
    static Object of(long seed, int size) {
        RandomGraph graph = new RandomGraph(seed);
        for (int i = 0; i < size; i++) {
            graph.changing.get(graph.random.nextInt(graph.changing.size())).run();
            graph.made.add(graph.fixed.get(graph.random.nextInt(graph.fixed.size())).get());
        }
        graph.fillings.forEach(Runnable::run);
        return graph.random.nextBoolean() ? graph.any() : graph.made;
    }

    private <T> void make(Supplier<T> maker, BiConsumer<T, Supplier<Object>> filler) {
        T object = maker.get();
        made.add(object);
        fillings.add(() -> filler.accept(object, this::any));
    }

    private Object any() {
        int choice = random.nextInt(10);
        return choice == 0 ? null : choice < 4 || made.isEmpty() ? value() : made.get(random.nextInt(made.size()));
    }

    private Object present() {
        Object any = any();
        return any == null ? "nothing" : any;
    }

    private Object value() {
        return VALUES.get(random.nextInt(VALUES.size()));
    }

    private String text() {
        return "text " + random.nextInt(1000);
    }

    private Object inner() {
        Outer outer = new Outer();
        outer.number = random.nextInt();
        return outer.new Inner();
    }

    private void fillNode(Node node, Supplier<Object> any) {
        node.other = any.get();
        node.next = any.get() instanceof Node next ? next : null;
    }

    private void fillDog(Dog dog, Supplier<Object> any) {
        made.stream().filter(Animal.class::isInstance).limit(3).forEach(animal -> dog.friends.add((Animal) animal));
    }

    private void fillCollection(Collection<Object> collection, Supplier<Object> any) {
        for (int i = random.nextInt(6); i > 0; i--) {
            collection.add(any.get());
        }
    }

    private void fillMap(Map<Object, Object> map, Supplier<Object> any) {
        for (int i = random.nextInt(6); i > 0; i--) {
            map.put(text(), any.get());
        }
    }

    private void fillByIdentity(Map<Object, Object> map, Supplier<Object> any) {
        made.stream().filter(Node.class::isInstance).limit(3).forEach(node -> map.put(node, any.get()));
    }

    private void fillArray(Object[] array, Supplier<Object> any) {
        Arrays.setAll(array, i -> any.get());
    }

    private void fillFixedSize(List<Object> list, Supplier<Object> any) {
        list.replaceAll(before -> any.get());
    }
}

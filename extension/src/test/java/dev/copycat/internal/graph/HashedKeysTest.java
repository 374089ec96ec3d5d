package dev.copycat.internal.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.Promise;
import dev.copycat.StateNotCarriedException;
import dev.copycat.internal.graph.Samples.ByTitle;
import dev.copycat.internal.graph.Samples.Page;
import dev.copycat.internal.graph.Samples.Point;
import dev.copycat.internal.graph.Samples.Wrap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** Sets and maps ask their keys only when these are complete, so that everything is found again. */
@Promise("S3")
@SuppressWarnings("unchecked")
class HashedKeysTest {

    /** Its hash code reads everything it has. */
    static final class Deep {
        final List<Object> content = new ArrayList<>();
        Object back;

        Deep(Object... content) {
            this.content.addAll(Arrays.asList(content));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Deep deep && deep.content.equals(content);
        }

        @Override
        public int hashCode() {
            return 31 * content.hashCode() + 7;
        }
    }

    /** A child's hash code depends on its parent's; the parent keeps its children in a set. */
    static final class Parent {
        String name;
        Set<Child> children = new HashSet<>();
        Object other;

        Parent(String name) {
            this.name = name;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Parent parent && parent.name.equals(name);
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }
    }

    record Child(Parent parent, int number) {}

    /** Its hash code depends on the content of a set. */
    static final class Member {
        Set<Object> team = new HashSet<>();
        int number;

        Member(int number) {
            this.number = number;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Member member && member.number == number && member.team.equals(team);
        }

        @Override
        public int hashCode() {
            return Objects.hash(number, team);
        }
    }

    /** The bean. */
    static final class Keys {
        Object value;

        Class<?>[] named() {
            return new Class<?>[] {Samples.class};
        }
    }

    private static Object again(Object value) {
        GraphModel model = Graphs.model(Keys.class);
        Keys keys = new Keys();
        keys.value = value;
        Keys fresh = new Keys();
        Graphs.read(model, Graphs.write(model, keys), fresh);
        assertThat(GraphComparison.difference(model, Graphs.byName(keys), Graphs.byName(fresh))).isEmpty();
        everythingIsFound(fresh.value);
        return fresh.value;
    }

    private static void everythingIsFound(Object value) {
        if (value instanceof Set<?> set) {
            assertThat(List.copyOf(set)).allMatch(set::contains);
        } else if (value instanceof Map<?, ?> map) {
            assertThat(List.copyOf(map.keySet())).allMatch(map::containsKey);
        } else if (value instanceof Collection<?> collection) {
            collection.forEach(HashedKeysTest::everythingIsFound);
        }
    }

    @Test
    void aSetOrMapInItselfIsRefusedByNameAndNotWithAnOverflow() {
        Set<Object> set = new LinkedHashSet<>();
        set.add(set);
        assertThatThrownBy(() -> Graphs.again(new Object[] {set}))
                .isInstanceOf(StateNotCarriedException.class)
                .hasMessageContaining("a LinkedHashSet that is among its own elements");
        Map<Object, Object> map = new HashMap<>();
        map.put(map, 1);
        assertThatThrownBy(() -> Graphs.again(map)).hasMessageContaining("a HashMap that is among its own elements or keys");
    }

    @Test
    void aSetInItselfIsNotReadEither() {
        GraphModel model = Graphs.model(Box.class);
        String bean = Box.class.getName();
        Box box = new Box("untouched");
        assertThatThrownBy(() -> Graphs.read(model, List.of(
                        "{\"class\":\"Box\",\"bean\":\"" + bean + "\",\"fields\":{\"value\":\"any\"}}",
                        "{\"id\":1,\"class\":\"Box\",\"fields\":{\"value\":{\"ref\":2}}}",
                        "{\"id\":2,\"class\":\"HashSet\",\"elements\":[{\"ref\":2}]}",
                        "{\"end\":2}"), box))
                .isInstanceOf(StateNotCarriedException.class);
        assertThat(box.value).isEqualTo("untouched");
    }

    @Test
    void keysOfTheApplicationAreFound() {
        Map<Object, Object> map = new HashMap<>();
        map.put(new Page("a", 1, null), new Page("b", 2, null));
        map.put(new Point(1, 2), map);
        map.put(List.of(new Page("c", 3, null)), 1);
        map.put(new Wrap(new Wrap(Set.of(new Point(3, 4), new Page("d", 4, null)))), 2);
        again(map);
        again(new ConcurrentHashMap<>(map));
        again(new HashSet<>(map.keySet()));
        again(new LinkedHashSet<>(map.keySet()));
        again(Set.copyOf(map.keySet()));
        again(Map.copyOf(map));
    }

    @Test
    void setsWithinSetsWithinRecords() {
        Object set = new HashSet<>(Set.of(new Point(0, 0), "a"));
        for (int i = 0; i < 5; i++) {
            Deep deep = new Deep(set, i);
            deep.back = set;
            set = new HashSet<>(Set.of(deep, new Wrap(set), Map.of(new Point(i, 0), deep)));
        }
        again(set);
    }

    @Test
    void sortedCollectionsCompareCompleteObjects() {
        List<Page> pages = List.of(new Page("b", 1, null), new Page("a", 1, null), new Page("c", 1, null));
        TreeSet<Page> set = new TreeSet<>(new ByTitle(true));
        set.addAll(pages);
        TreeMap<Page, Object> map = new TreeMap<>(new ByTitle(false));
        pages.forEach(page -> map.put(page, set));
        PriorityQueue<Page> queue = new PriorityQueue<>(new ByTitle(false));
        queue.addAll(pages);
        List<Object> again = (List<Object>) again(new ArrayList<>(List.of(set, map, queue)));
        assertThat((TreeSet<Page>) again.get(0)).extracting(Page::title).containsExactly("c", "b", "a");
    }

    @Test
    void parentsAndChildrenInACycle() {
        Parent parent = new Parent("p");
        parent.children.add(new Child(parent, 1));
        parent.children.add(new Child(parent, 2));
        parent.other = Set.copyOf(parent.children);
        Parent again = (Parent) again(parent);
        assertThat(again.children).contains(new Child(again, 1), new Child(again, 2)).hasSize(2);
        Map<Child, Parent> byChild = new HashMap<>();
        parent.children.forEach(child -> byChild.put(child, parent));
        parent.other = byChild;
        again(byChild);
        again(List.of(byChild, parent));
        again(parent.children);
    }

    @Test
    void hashCodesThatDependOnOtherSetsInACycle() {
        Member one = new Member(1);
        Member two = new Member(2);
        Set<Object> outer = new HashSet<>();
        two.team.add("plain");
        Parent parent = new Parent("p");
        parent.other = outer;
        two.team.add(parent);
        outer.add(two);
        outer.add(one);
        again(outer);
        again(parent);
        again(two);
        Set<Object> again = (Set<Object>) again(new HashSet<>(outer));
        assertThat(again).hasSize(2);
    }

    @Test
    void keysThatBecameEqualAreRefusedBeforeAnythingIsKept() {
        Page one = new Page("a", 1, null);
        Deep first = new Deep(one, 1);
        Deep second = new Deep(one, 2);
        Set<Object> set = new HashSet<>(List.of(first, second));
        second.content.set(1, 1);
        refused(set);
        Map<Object, Object> map = new HashMap<>(Map.of(first, 1));
        Deep third = new Deep(one, 3);
        map.put(third, 2);
        third.content.set(1, 1);
        refused(map);
    }

    private static void refused(Object value) {
        GraphModel model = Graphs.model(Keys.class);
        Keys keys = new Keys();
        keys.value = value;
        assertThatThrownBy(() -> Graphs.write(model, keys))
                .isInstanceOf(StateNotCarriedException.class)
                .hasMessageContaining("Keys.value is a ")
                .hasMessageContaining("two keys that are equal");
    }

    @Test
    void aKeyThatFailsIsNamed() {
        Keys keys = new Keys();
        keys.value = new HashSet<>(List.of(new Fragile()));
        GraphModel model = Graphs.model(Keys.class);
        List<String> lines = Graphs.write(model, keys);
        Fragile.broken = true;
        try {
            assertThatThrownBy(() -> Graphs.read(model, lines, new Keys()))
                    .isInstanceOf(StateNotCarriedException.class)
                    .hasMessageContaining("HashSet")
                    .hasMessageContaining("fragile");
        } finally {
            Fragile.broken = false;
        }
    }

    /** Its hash code leads back through its order, which keeps it in a set. */
    private record Line(Order order, String sku) {
        @Override
        public int hashCode() {
            return Objects.hash(order.customer.name, sku);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Line line && line.sku.equals(sku) && line.order.customer.name.equals(order.customer.name);
        }
    }

    static final class Order {
        Parent customer = new Parent("c");
        Set<Object> lines = new HashSet<>();
        Object fixed;
    }

    @Test
    void aHashCodeThroughTheParentFindsTheParentFilled() {
        Order order = new Order();
        order.lines.add(new Line(order, "sku"));
        order.fixed = Set.of(new Line(order, "other"));
        again(new HashMap<>(Map.of("1", order)));
        again(order);
        again(order.lines);
    }

    static final class Fragile {
        static boolean broken;
        int number;

        @Override
        public int hashCode() {
            if (broken) {
                throw new IllegalStateException("fragile");
            }
            return number;
        }

        @Override
        public boolean equals(Object other) {
            return other == this;
        }
    }
}

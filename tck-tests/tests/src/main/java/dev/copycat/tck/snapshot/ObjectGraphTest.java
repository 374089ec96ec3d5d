package dev.copycat.tck.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import dev.copycat.PrevalentSystem;
import dev.copycat.ReadOnly;
import dev.copycat.Setting;
import dev.copycat.Snapshot;
import dev.copycat.tck.Promise;
import dev.copycat.tck.harness.AfterRestart;
import dev.copycat.tck.harness.Application;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The state that comes back from a snapshot is the same graph of objects, not only equal values. */
@ArquillianTest
@TestMethodOrder(OrderAnnotation.class)
@Promise("S3")
class ObjectGraphTest {

    private static final int DEEP = 100_000;

    @Inject
    Graph graph;

    @Inject
    PrevalentSystem system;

    @Deployment
    static Archive<?> application() {
        return Application.of(ObjectGraphTest.class).set(Setting.SNAPSHOT_ON_STOP, true).war();
    }

    @Test
    @Order(1)
    void theGraphIsBuilt() {
        graph.build(DEEP);

        theGraphIsAsBuilt();
    }

    @Test
    @Order(2)
    @AfterRestart
    void itComesFromTheSnapshotAsItWas() {
        assertThat(system.status().lastSnapshot()).map(Snapshot::sequence).hasValue(1L);

        theGraphIsAsBuilt();
    }

    private void theGraphIsAsBuilt() {
        assertThat(graph.sharedReferenceIsShared()).isTrue();
        assertThat(graph.cycleIsClosed()).isTrue();
        assertThat(graph.depth()).isEqualTo(DEEP);
        assertThat(graph.collections()).containsExactly(
                "ArrayList [b, a]",
                "LinkedHashMap {z=1, a=2}",
                "TreeMap {c=3, a=1, B=2}",
                "TreeMap {a=1, B=2, c=3}",
                "ArrayDeque [1, 2]",
                "EnumMap {RED=FF0000}",
                "ConcurrentHashMap {key=value}");
        assertThat(graph.values()).containsExactly(
                "Point[x=1, y=2]", "GREEN", "12.50", "2026-11-23T18:00:00.123456789Z", "[1, 2, 3]", "null");
    }

    enum Color {
        RED,
        GREEN
    }

    record Point(int x, int y) {}

    static class Node {

        private Node next;
    }

    @Prevalent
    static class Graph {

        private final Node one = new Node();
        private final List<String> list = new ArrayList<>();
        private final Map<String, Integer> linked = new LinkedHashMap<>();
        private final Map<String, Integer> sorted = new TreeMap<>(Comparator.<String>reverseOrder());
        private final Map<String, Integer> ignoringCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        private final Deque<Integer> deque = new ArrayDeque<>();
        private final Map<Color, String> byColor = new EnumMap<>(Color.class);
        private final Map<String, String> concurrent = new ConcurrentHashMap<>();
        private Node other;
        private Node chain;
        private Point point;
        private Color color;
        private BigDecimal decimal;
        private Instant instant;
        private int[] numbers;
        private String nothing = "something";

        public void build(int depth) {
            other = one;
            one.next = new Node();
            one.next.next = one;
            for (int i = 0; i < depth; i++) {
                Node node = new Node();
                node.next = chain;
                chain = node;
            }
            list.addAll(List.of("b", "a"));
            linked.put("z", 1);
            linked.put("a", 2);
            sorted.putAll(Map.of("a", 1, "B", 2, "c", 3));
            ignoringCase.putAll(sorted);
            deque.addAll(List.of(1, 2));
            byColor.put(Color.RED, "FF0000");
            concurrent.put("key", "value");
            point = new Point(1, 2);
            color = Color.GREEN;
            decimal = new BigDecimal("12.50");
            instant = Instant.parse("2026-11-23T18:00:00.123456789Z");
            numbers = new int[] {1, 2, 3};
            nothing = null;
        }

        @ReadOnly
        public boolean sharedReferenceIsShared() {
            return other == one;
        }

        @ReadOnly
        public boolean cycleIsClosed() {
            return one.next != one && one.next.next == one;
        }

        @ReadOnly
        public int depth() {
            int depth = 0;
            for (Node node = chain; node != null; node = node.next) {
                depth++;
            }
            return depth;
        }

        @ReadOnly
        public List<String> collections() {
            return List.of(
                    describe(list),
                    describe(linked),
                    describe(sorted),
                    describe(ignoringCase),
                    describe(deque),
                    describe(byColor),
                    describe(concurrent));
        }

        @ReadOnly
        public List<String> values() {
            return List.of(
                    point.toString(),
                    color.toString(),
                    decimal.toString(),
                    instant.toString(),
                    Arrays.toString(numbers),
                    String.valueOf(nothing));
        }

        private static String describe(Object collection) {
            return collection.getClass().getSimpleName() + " " + collection;
        }
    }
}

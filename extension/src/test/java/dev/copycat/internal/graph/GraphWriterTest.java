package dev.copycat.internal.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.Promise;
import dev.copycat.StateNotCarriedException;
import dev.copycat.internal.graph.Samples.Node;
import dev.copycat.internal.graph.Samples.Page;
import dev.copycat.internal.graph.Samples.Point;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot be carried is refused with the path to it and what to do; it is never left out. */
@Promise("S3")
class GraphWriterTest {

    private static final class Tags extends ArrayList<String> {
        private static final long serialVersionUID = 1L;
    }

    private static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final class Task extends Thread {}

    private static final class Cached {
        private transient Object cache = new Object();

        private Object readResolve() {
            return cache;
        }
    }

    private enum Empty {}

    private static final class Stranger {}

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void anObjectIsRefused(String reason, Object value) {
        refused(value, "Box.value", reason);
        refused(new ArrayList<>(Arrays.asList(null, value)), "Box.value[1]", reason);
        refused(new Object[] {value}, "Box.value[0]", reason);
        refused(Map.of("Home", value), "Box.value[\"Home\"]", reason);
        refused(new HashMap<>(Map.of(new Point(1, 2), value)), "Box.value[{0}]", reason);
        refused(Optional.of(value), "Box.value.value", reason);
    }

    static Stream<Arguments> anObjectIsRefused() {
        List<String> list = new ArrayList<>(List.of("a", "b", "c"));
        Runnable lambda = list::clear;
        Object anonymous = new Object() {};
        class Local {}
        return Stream.of(
                Arguments.of("a thread", new Thread()),
                Arguments.of("a thread", new Task()),
                Arguments.of("a lock", new ReentrantLock()),
                Arguments.of("an exception", new Failure()),
                Arguments.of("an exception", new IOException()),
                Arguments.of("a lambda", lambda),
                Arguments.of("anonymous", anonymous),
                Arguments.of("local", new Local()),
                Arguments.of("code, not data", String.class),
                Arguments.of("code, not data", String.class.getMethods()[0]),
                Arguments.of("a position", list.iterator()),
                Arguments.of("a position", list.stream()),
                Arguments.of("random", new java.util.Random()),
                Arguments.of("a calendar", Calendar.getInstance()),
                Arguments.of("Clock", Clock.systemUTC()),
                Arguments.of("file system", new java.io.File("a")),
                Arguments.of("file system", java.nio.file.Path.of("a")),
                Arguments.of("subclass of java.util.ArrayList", new Tags()),
                Arguments.of("transient fields", new Cached()),
                Arguments.of("Unmodifiable", Collections.unmodifiableList(list)),
                Arguments.of("Synchronized", Collections.synchronizedMap(new HashMap<>())),
                Arguments.of("SubList", list.subList(0, 1)),
                Arguments.of("KeySet", new HashMap<>().keySet()),
                Arguments.of("SubMap", new TreeMap<>(Map.of(1, 1)).headMap(1)),
                Arguments.of("Node", new HashMap<>(Map.of(1, 1)).entrySet().iterator().next()),
                Arguments.of("SetFromMap", Collections.newSetFromMap(new HashMap<>())),
                Arguments.of("Callable", new java.util.concurrent.Callable<?>[0]),
                Arguments.of("EnumSet", java.util.EnumSet.noneOf(Empty.class)),
                Arguments.of("no code reachable", new Stranger()));
    }

    private static void refused(Object value, String path, String reason) {
        GraphModel model = Graphs.model(Box.class);
        Box box = new Box(value);
        assertThatThrownBy(() -> Graphs.write(model, box))
                .isInstanceOfSatisfying(StateNotCarriedException.class, e -> assertThat(e.path()).isEqualTo(path))
                .hasMessageContaining(path)
                .hasMessageContaining(reason)
                .hasMessageContaining("To go on, ");
    }

    @Test
    void keysWithoutIdentityAreRefusedInAMapByIdentity() {
        refused(new IdentityHashMap<>(Map.of("a", 1)), "Box.value", "keeps no identity");
    }

    @Test
    void propertiesWithDefaultsAreRefused() {
        Properties defaults = new Properties();
        defaults.setProperty("a", "b");
        refused(new Properties(defaults), "Box.value", "defaults");
    }

    @Test
    void aComparatorWithoutANameIsRefusedWhereItIs() {
        Comparator<String> lambda = (one, other) -> 0;
        refused(new TreeSet<>(lambda), "Box.value.comparator", "lambda");
        refused(new TreeSet<>(Comparator.comparing(String::length)), "Box.value.comparator", "lambda");
    }

    @Test
    void aKeyIsNamedByItsPlace() {
        Map<Object, Object> map = new LinkedHashMap<>();
        map.put("a", 1);
        map.put(new ReentrantLock(), 2);
        refused(map, "Box.value{1}", "a lock");
    }

    @Test
    void thePathLeadsThroughFieldsMapsAndLists() {
        Page page = new Page("Home", 1, null);
        page.next = List.of(1, List.of(new ReentrantLock()));
        Node node = new Node(1);
        node.next = new Node(2);
        node.next.other = new HashMap<>(Map.of(5L, page));
        refused(node, "Box.value.next.other[5].next[1][0]", "a lock");
    }

    @Test
    void aVeryLongPathIsCutInTheMiddle() {
        Node first = new Node(0);
        Node last = first;
        for (int i = 1; i < 100_000; i++) {
            last.next = new Node(i);
            last = last.next;
        }
        last.other = new ReentrantLock();
        Box box = new Box(first);
        GraphModel model = Graphs.model(Box.class);
        assertThatThrownBy(() -> Graphs.write(model, box))
                .isInstanceOfSatisfying(StateNotCarriedException.class, e -> assertThat(e.path())
                        .startsWith("Box.value … ")
                        .endsWith(".next.next.other")
                        .hasSizeLessThan(1_000));
    }

    @Test
    void anUnknownBeanIsAMistake() {
        GraphModel model = Graphs.model(Box.class);
        assertThatThrownBy(() -> Graphs.write(model, new Point(1, 2))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFailingSinkEndsTheWriting() {
        GraphModel model = Graphs.model(Box.class);
        assertThatThrownBy(() -> new GraphWriter(model).write(Graphs.byName(new Box(1)), (bytes, from, length) -> {
                    throw new IOException("full");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("full");
    }
}

package dev.copycat.internal.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.Promise;
import dev.copycat.internal.graph.Samples.ByTitle;
import dev.copycat.internal.graph.Samples.Colour;
import dev.copycat.internal.graph.Samples.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a collection does later depends on more than its content; that is carried too. */
@Promise("S3")
@SuppressWarnings("unchecked")
class CollectionTraitsTest {

    @Test
    void aMapInAccessOrderStaysOne() {
        LinkedHashMap<String, Integer> map = new LinkedHashMap<>(16, 0.75f, true);
        map.put("a", 1);
        map.put("b", 2);
        map.get("a");
        Map<String, Integer> again = (Map<String, Integer>) Graphs.again(map);
        assertThat(again.keySet()).containsExactly("b", "a");
        again.get("b");
        assertThat(again.keySet()).containsExactly("a", "b");
        assertThat(map.keySet()).as("looking at it did not change it").containsExactly("b", "a");
    }

    @Test
    void anEmptyMapInAccessOrderStaysOne() {
        Map<String, Integer> again = (Map<String, Integer>) Graphs.again(new LinkedHashMap<>(16, 0.75f, true));
        again.put("a", 1);
        again.put("b", 2);
        again.get("a");
        assertThat(again.keySet()).containsExactly("b", "a");
    }

    @Test
    void aMapInInsertionOrderStaysOne() {
        Map<String, Integer> again = (Map<String, Integer>) Graphs.again(new LinkedHashMap<>(Map.of("a", 1)));
        again.put("b", 2);
        again.get("a");
        assertThat(again.keySet()).containsExactly("a", "b");
    }

    @Test
    void emptyEnumCollectionsKeepTheirType() {
        EnumSet<Colour> set = (EnumSet<Colour>) Graphs.again(EnumSet.noneOf(Colour.class));
        assertThat(EnumSet.complementOf(set)).containsExactly(Colour.RED, Colour.GREEN);
        Map<Object, Object> map = (Map<Object, Object>) Graphs.again(new EnumMap<>(Colour.class));
        map.put(Colour.GREEN, 1);
        assertThatThrownBy(() -> map.put(java.time.DayOfWeek.MONDAY, 1)).isInstanceOf(ClassCastException.class);
    }

    @Test
    void comparatorsWorkOnEmptyCollections() {
        TreeSet<Page> set = (TreeSet<Page>) Graphs.again(new TreeSet<>(new ByTitle(true)));
        set.add(new Page("a", 1, null));
        set.add(new Page("b", 1, null));
        assertThat(set.first().title()).isEqualTo("b");
        SortedMap<String, Object> map =
                (SortedMap<String, Object>) Graphs.again(new TreeMap<>(String.CASE_INSENSITIVE_ORDER));
        map.put("a", 1);
        assertThat(map).containsKey("A");
    }

    @Test
    void aComparatorIsShared() {
        ByTitle order = new ByTitle(true);
        List<Object> again = (List<Object>) Graphs.again(new ArrayList<>(List.of(new TreeSet<>(order), new TreeSet<>(order), order)));
        assertThat(((TreeSet<?>) again.get(0)).comparator()).isSameAs(again.get(2));
        assertThat(((TreeSet<?>) again.get(1)).comparator()).isSameAs(again.get(2));
    }

    @Test
    void aQueueGivesItsElementsInTheSameOrder() {
        PriorityQueue<Page> queue = new PriorityQueue<>(new ByTitle(false));
        for (String title : List.of("d", "a", "c", "b", "a")) {
            queue.add(new Page(title, queue.size(), Instant.EPOCH));
        }
        PriorityQueue<Page> again = (PriorityQueue<Page>) Graphs.again(queue);
        while (!queue.isEmpty()) {
            assertThat(again.remove()).isEqualTo(queue.remove());
        }
        assertThat(again).isEmpty();
    }

    @Test
    void aBlockingQueueKeepsItsCapacity() {
        LinkedBlockingQueue<String> queue = new LinkedBlockingQueue<>(2);
        queue.add("a");
        LinkedBlockingQueue<String> again = (LinkedBlockingQueue<String>) Graphs.again(queue);
        assertThat(again.remainingCapacity()).isEqualTo(1);
        assertThat(again).containsExactly("a");
    }

    @Test
    void whatCannotBeModifiedStillCannot() {
        assertThatThrownBy(() -> ((List<Object>) Graphs.again(List.of(1))).add(2))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> ((List<Object>) Graphs.again(List.of(1))).contains(null))
                .isInstanceOf(NullPointerException.class);
        assertThat(((List<Object>) Graphs.again(Stream.of(1).toList())).contains(null)).isFalse();
        assertThatThrownBy(() -> ((Map<Object, Object>) Graphs.again(Map.of())).put(1, 2))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aMapByIdentityFindsTheSameObjects() {
        Page page = new Page("a", 1, null);
        Map<Object, Object> map = new IdentityHashMap<>();
        map.put(page, 1);
        map.put(new Page("a", 1, null), 2);
        List<Object> again = (List<Object>) Graphs.again(new ArrayList<>(List.of(page, map)));
        assertThat((Map<?, ?>) again.get(1)).hasSize(2);
        assertThat(((Map<?, ?>) again.get(1)).get(again.get(0))).isEqualTo(1);
    }

    @Test
    void aViewOfTheKeysIsStillTheViewOfItsMap() {
        ConcurrentHashMap<String, Object> map = new ConcurrentHashMap<>(Map.of("a", 1));
        List<Object> again = (List<Object>) Graphs.again(new ArrayList<>(List.of(map, map.keySet(), map.keySet(5))));
        ((java.util.Set<Object>) again.get(2)).add("b");
        assertThat(((Map<?, ?>) again.get(0)).get("b")).isEqualTo(5);
        assertThat((java.util.Set<Object>) again.get(1)).containsExactlyInAnyOrder("a", "b");
    }
}

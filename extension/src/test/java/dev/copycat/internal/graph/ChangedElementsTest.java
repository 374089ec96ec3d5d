package dev.copycat.internal.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.FormerName;
import dev.copycat.Promise;
import dev.copycat.StateNotCarriedException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What collections, maps and the like hold must be of the types that a field is declared with, or become such. */
@Promise("S6")
class ChangedElementsTest {

    static class One {
        int one = 1;
    }

    static class Other {
        int other = 1;
    }

    /** Binds what it inherits. */
    static class Held<T> {
        Map<String, T> held = new TreeMap<>();
    }

    static class Numbers extends Held<Integer> {
        Map<String, Integer> counts = new HashMap<>(Map.of("a", 1));
        List<Integer> list = new ArrayList<>(List.of(1, 2));
        List<Integer> fixed = List.of(1, 2);
        Set<Integer> set = new HashSet<>(Set.of(1));
        Set<Integer> view = ConcurrentHashMap.newKeySet();
        Optional<Integer> maybe = Optional.of(1);
        AtomicReference<Integer> reference = new AtomicReference<>(1);
        TreeMap<Integer, List<Integer>> nested = new TreeMap<>(Map.of(1, List.of(2)));
        List<Integer>[] array = array(List.of(1));
        Map<TimeUnit, Integer> units = new LinkedHashMap<>(Map.of(TimeUnit.DAYS, 1));
        List<Integer> nothing = new ArrayList<>(java.util.Arrays.asList(1, null));
        List<Object> anything = new ArrayList<>(List.of(1));

        Numbers() {
            held.put("a", 1);
            view.add(1);
        }
    }

    @FormerName("Numbers")
    static class Wider extends Held<Long> {
        Map<String, Long> counts;
        List<Long> list;
        List<BigDecimal> fixed;
        Set<Long> set;
        Set<Long> view;
        Optional<Long> maybe;
        AtomicReference<Double> reference;
        TreeMap<Long, List<Long>> nested;
        List<Long>[] array;
        Map<String, ? extends Number> units;
        List<Long> nothing;
        List<?> anything;
    }

    @FormerName("Numbers")
    static class Texts extends Held<String> {
        Map<Long, String> counts;
        List<String> list;
        Collection<? extends CharSequence> fixed;
        Set<String> set;
        Set<String> view;
        Optional<String> maybe;
        AtomicReference<String> reference;
        TreeMap<String, List<String>> nested;
        List<String>[] array;
        Map<TimeUnit, Integer> units;
        List<String> nothing;
        List<Object> anything;
    }

    /** Objects of the application, and objects that two fields share. */
    static class Objects {
        Map<String, Object> map = new TreeMap<>(Map.of("a", new One()));
        List<One> list = new ArrayList<>(List.of(new One()));
        Object shared = map;
        Object alone = new ArrayList<>(List.of("text"));
        Map<TimeUnit, One> units = new EnumMap<>(Map.of(TimeUnit.DAYS, new One()));
    }

    @FormerName("Objects")
    static class OtherObjects {
        Map<String, Object> map;
        List<Other> list;
        Map<String, Other> shared;
        List<String> alone;
        Map<String, One> units;
    }

    @FormerName("Objects")
    static class SameObjects {
        Map<String, One> map;
        List<? super One> list;
        Map<?, One> shared;
        Collection<String> alone;
        Map<TimeUnit, One> units;
    }

    @Test
    void whatBecameWiderIsConverted() {
        Wider now = new Wider();
        carry(new Numbers(), now);
        assertThat(now.counts).containsExactly(Map.entry("a", 1L));
        assertThat(now.list).containsExactly(1L, 2L);
        assertThat(now.fixed).containsExactly(BigDecimal.ONE, BigDecimal.valueOf(2));
        assertThat(now.set).containsExactly(1L);
        assertThat(now.view).containsExactly(1L);
        assertThat(now.maybe).contains(1L);
        assertThat(now.reference.get()).isEqualTo(1.0);
        assertThat(now.nested).containsExactly(Map.entry(1L, List.of(2L)));
        assertThat(now.array[0]).containsExactly(1L);
        assertThat(now.units.get("DAYS")).isEqualTo(1);
        assertThat(now.nothing).containsExactly(1L, null);
        assertThat(now.anything.get(0)).isEqualTo(1);
        assertThat(now.held).containsExactly(Map.entry("a", 1L));
    }

    @Test
    void whatCannotBeConvertedIsToldAllAtOnce() {
        Texts now = new Texts();
        assertThatThrownBy(() -> carry(new Numbers(), now))
                .isInstanceOf(StateNotCarriedException.class)
                .hasMessageContaining(told(Texts.class, ".counts{}", String.class, Long.class)
                        + ": keep its type, or give it another name and put @RemovedFields(\"counts\") on the class")
                .hasMessageContaining(told(Texts.class, ".counts[]", Integer.class, String.class))
                .hasMessageContaining(told(Texts.class, ".list[]", Integer.class, String.class))
                .hasMessageContaining(told(Texts.class, ".fixed[]", Integer.class, CharSequence.class))
                .hasMessageContaining(told(Texts.class, ".set[]", Integer.class, String.class))
                .hasMessageContaining(told(Texts.class, ".view[]", Integer.class, String.class))
                .hasMessageContaining(told(Texts.class, ".maybe[]", Integer.class, String.class))
                .hasMessageContaining(told(Texts.class, ".reference[]", Integer.class, String.class))
                .hasMessageContaining(told(Texts.class, ".nested{}", Integer.class, String.class))
                .hasMessageContaining(told(Texts.class, ".nested[][]", Integer.class, String.class))
                .hasMessageContaining(told(Texts.class, ".array[][]", Integer.class, String.class))
                .hasMessageContaining(told(Texts.class, ".nothing[]", Integer.class, String.class))
                .hasMessageContaining(told(Texts.class, ".held[]", Integer.class, String.class))
                .hasMessageNotContainingAny(".units", ".anything");
        assertThat(now.list).isNull();
    }

    @Test
    void objectsAreLookedAtAsWellThoughAnotherFieldHoldsTheCollectionToo() {
        assertThatThrownBy(() -> carry(new Objects(), new OtherObjects()))
                .hasMessageContaining(told(OtherObjects.class, ".list[]", One.class, Other.class))
                .hasMessageContaining(told(OtherObjects.class, ".units{}", TimeUnit.class, String.class))
                .hasMessageNotContainingAny(".map", ".alone");
        SharesWrongly shares = new SharesWrongly();
        assertThatThrownBy(() -> carry(new Objects(), shares))
                .hasMessageContaining(told(SharesWrongly.class, ".shared[]", One.class, Other.class));
        assertThat(shares.map).isNull();
        SameObjects now = new SameObjects();
        carry(new Objects(), now);
        assertThat(now.map.get("a")).isSameAs(now.shared.get("a"));
        assertThat(now.units).isInstanceOf(EnumMap.class);
    }

    @FormerName("Objects")
    static class SharesWrongly {
        Map<String, Object> map;
        List<One> list;
        Map<String, Other> shared;
        Object alone;
        Object units;
    }

    @Test
    void whatIsSharedByFieldsThatSayTheSameIsConvertedOnce() {
        SharedNumbers before = new SharedNumbers();
        before.also = before.list;
        SharedWider now = new SharedWider();
        carry(before, now);
        assertThat(now.list).containsExactly(1L).isSameAs(now.also);
    }

    /** Two fields that hold the same list. */
    static class SharedNumbers {
        List<Integer> list = new ArrayList<>(List.of(1));
        List<Integer> also;
    }

    @FormerName("SharedNumbers")
    static class SharedWider {
        List<Long> list;
        List<Long> also;
    }

    private static String told(Class<?> owner, String path, Class<?> was, Class<?> is) {
        return path + " of " + owner.getName() + " was a " + was.getTypeName() + " and is a " + is.getTypeName();
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static <T> T[] array(T... elements) {
        return elements;
    }

    private static void carry(Object before, Object now) {
        Graphs.read(Graphs.model(now.getClass()), Graphs.write(Graphs.model(before.getClass()), before), now);
    }

    /** The classes that the code of the beans names. */
    static Class<?>[] named() {
        return new Class<?>[] {One.class, Other.class, TimeUnit.class};
    }
}

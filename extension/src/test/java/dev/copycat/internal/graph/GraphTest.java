package dev.copycat.internal.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.Promise;
import dev.copycat.StateNotCarriedException;
import dev.copycat.internal.graph.Samples.Animal;
import dev.copycat.internal.graph.Samples.Colour;
import dev.copycat.internal.graph.Samples.Copying;
import dev.copycat.internal.graph.Samples.Dog;
import dev.copycat.internal.graph.Samples.Everything;
import dev.copycat.internal.graph.Samples.Growing;
import dev.copycat.internal.graph.Samples.Node;
import dev.copycat.internal.graph.Samples.Numbers;
import dev.copycat.internal.graph.Samples.Outer;
import dev.copycat.internal.graph.Samples.Page;
import dev.copycat.internal.graph.Samples.Unmodifiable;
import dev.copycat.internal.graph.Samples.Wrap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Graphs of an application's objects come back as they were: fields, identities, cycles, any depth. */
@Promise("S3")
@SuppressWarnings("unchecked")
class GraphTest {

    @Test
    void finalFieldsAndNullsAreSet() {
        Page page = new Page("Home", 7, null);
        Page again = (Page) Graphs.again(page);
        assertThat(again.title()).isEqualTo("Home");
        assertThat(again).isEqualTo(page);
        assertThat(again.at).isNull();
    }

    @Test
    void everyPrimitiveFieldIsCarried() {
        Numbers numbers = new Numbers();
        assertThat(Graphs.again(numbers)).usingRecursiveComparison().isEqualTo(numbers);
        numbers.flag = true;
        numbers.tiny = Byte.MIN_VALUE;
        numbers.small = Short.MIN_VALUE;
        numbers.letter = '\uD800';
        numbers.whole = Integer.MIN_VALUE;
        numbers.large = Long.MIN_VALUE;
        numbers.rough = Float.NaN;
        numbers.fine = -0.0;
        numbers.flagBox = false;
        numbers.tinyBox = 1;
        numbers.smallBox = 2;
        numbers.letterBox = 'x';
        numbers.wholeBox = 3;
        numbers.largeBox = 4L;
        numbers.roughBox = 5f;
        numbers.fineBox = Double.NEGATIVE_INFINITY;
        numbers.any = 6L;
        numbers.comparable = 7;
        Numbers again = (Numbers) Graphs.again(numbers);
        assertThat(again).usingRecursiveComparison().withEqualsForType(Float::equals, Float.class).isEqualTo(numbers);
        assertThat(1 / again.fine).isNegative();
        assertThat(again.any).isInstanceOf(Long.class);
    }

    @Test
    void inheritedAndHiddenFieldsAreDifferentFields() {
        Dog dog = new Dog("own", "inherited");
        dog.friends.add(dog);
        dog.friends.add(new Animal("cat"));
        dog.mood = "bad";
        Dog again = (Dog) Graphs.again(dog);
        assertThat(again).extracting("name").isEqualTo("own");
        assertThat(again.friends.get(0)).isSameAs(again);
        assertThat(again.mood).as("transient").isNull();
    }

    @Test
    void anEnumConstantWithABodyIsItself() {
        assertThat(Graphs.again(Colour.GREEN)).isSameAs(Colour.GREEN);
    }

    @Test
    void anInnerObjectKeepsItsOuter() {
        Outer outer = new Outer();
        outer.number = 5;
        Object[] again = (Object[]) Graphs.again(new Object[] {outer.new Inner(), outer});
        ((Outer) again[1]).number = 6;
        assertThat(((Outer.Inner) again[0]).sum()).isEqualTo(6);
    }

    @Test
    void whatWasSharedIsShared() {
        List<Object> immutable = List.of(1, 2, 3);
        Wrap record = new Wrap(immutable);
        byte[] bytes = new byte[100];
        List<Object> all = new ArrayList<>(
                Arrays.asList(immutable, record, bytes, Optional.of(record), new Wrap(immutable), new Object(), List.of("x")));
        all.addAll(all);
        List<Object> again = (List<Object>) Graphs.again(all);
        for (int i = 0; i < 7; i++) {
            assertThat(again.get(i)).isSameAs(again.get(i + 7));
        }
        assertThat(((Wrap) again.get(1)).inside()).isSameAs(again.get(0)).isSameAs(((Wrap) again.get(4)).inside());
        assertThat(again.get(1)).isNotSameAs(again.get(4));
        assertThat(((Optional<Object>) again.get(3)).get()).isSameAs(again.get(1));
    }

    @Test
    void equalObjectsThatWereTwoStayTwo() {
        Page[] again = (Page[]) Graphs.again(new Page[] {new Page("a", 1, null), new Page("a", 1, null)});
        assertThat(again[0]).isEqualTo(again[1]).isNotSameAs(again[1]);
    }

    @Test
    void cyclesThroughEverythingThatCanBeInOne() {
        Node node = new Node(1);
        node.next = node;
        List<Object> list = new ArrayList<>();
        Wrap record = new Wrap(list);
        Object[] array = new Object[3];
        Map<Object, Object> map = new HashMap<>();
        AtomicReference<Object> reference = new AtomicReference<>();
        List<Object> fixed = Arrays.asList(null, 1);
        list.addAll(List.of(node, record, array, map, reference, fixed));
        array[0] = array;
        array[1] = Optional.of(record);
        map.put("list", list);
        map.put("fixed", List.of(record, map.keySet().size(), array));
        reference.set(reference);
        fixed.set(0, fixed);
        node.other = list;
        List<Object> again = (List<Object>) Graphs.again(list);
        assertThat(((Wrap) again.get(1)).inside()).isSameAs(again);
        assertThat(((Node) again.get(0)).other).isSameAs(again);
        assertThat(((AtomicReference<Object>) again.get(4)).get()).isSameAs(again.get(4));
        assertThat(((List<Object>) again.get(5)).get(0)).isSameAs(again.get(5));
    }

    @Test
    void cyclesThroughManyRecordsAreMadeWhereverTheyAreEntered() {
        List<Object> end = new ArrayList<>();
        Object chain = new Wrap(end);
        for (int i = 0; i < 50; i++) {
            end.add(chain);
            chain = i % 2 == 0 ? new Wrap(chain) : List.of(chain, i);
        }
        end.add(chain);
        Graphs.again(chain);
        Graphs.again(end);
        Graphs.again(new Wrap(end));
    }

    @Test
    void aChainOfAHundredThousandObjects() {
        Node first = new Node(0);
        Node last = first;
        for (int i = 1; i < 100_000; i++) {
            last.next = new Node(i);
            last.next.other = last;
            last = last.next;
        }
        last.next = first;
        Node again = (Node) Graphs.again(first);
        for (int i = 0; i < 100_000; i++) {
            assertThat(again.number).isEqualTo(i);
            again = again.next;
        }
        assertThat(again.number).isZero();
    }

    @Test
    void aHundredThousandObjectsWithinEachOther() {
        Object records = "innermost";
        Object lists = "innermost";
        Object fixed = "innermost";
        Object maps = "innermost";
        Object arrays = "innermost";
        Object optionals = "innermost";
        for (int i = 0; i < 100_000; i++) {
            records = new Wrap(records);
            lists = new ArrayList<>(List.of(lists));
            fixed = List.of(fixed);
            maps = new LinkedHashMap<>(Map.of("k", maps));
            arrays = new Object[] {arrays};
            optionals = Optional.of(optionals);
        }
        Object[] again = (Object[]) Graphs.again(new Object[] {records, lists, fixed, maps, arrays, optionals});
        Object inside = again[0];
        for (int i = 0; i < 100_000; i++) {
            inside = ((Wrap) inside).inside();
        }
        assertThat(inside).isEqualTo("innermost");
    }

    @Test
    void recordsOfAllKindsOfComponents() {
        Everything record = new Everything(
                (byte) -1, Long.MAX_VALUE, Double.NaN, null, Colour.GREEN, Instant.MAX, List.of(1), new int[] {1, 2});
        assertThat(Graphs.again(record))
                .usingRecursiveComparison()
                .withEqualsForType(Double::equals, Double.class)
                .isEqualTo(record);
    }

    @Test
    void aClassMayBeMetFirstInTheMiddleOfALongList() {
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            list.add(i);
        }
        list.set(2_500, Colour.GREEN);
        assertThat((List<Object>) Graphs.again(list)).isEqualTo(list);
    }

    @Test
    void aRecordMayKeepACopyOfWhatItGets() {
        Object[] array = {new Copying(List.of(1, new Page("a", 1, null))), new Unmodifiable(new ArrayList<>(List.of(1)))};
        Object[] again = (Object[]) Graphs.again(array);
        assertThat(again).containsExactly(array);
    }

    @Test
    void aRecordThatCopiesWhatIsSharedWouldLoseTheSharing() {
        Copying record = new Copying(List.of(1));
        GraphModel model = Graphs.model(Box.class);
        assertThatThrownBy(() -> Graphs.write(model, new Box(new Object[] {record, record.inside()})))
                .isInstanceOfSatisfying(StateNotCarriedException.class, e -> assertThat(e.path()).isEqualTo("Box.value[0].inside"))
                .hasMessageContaining("makes a copy");
        Graphs.again(new Object[] {record, record});
    }

    @Test
    void aRecordThatChangesWhatItGetsIsNotCarried() {
        GraphModel model = Graphs.model(Box.class);
        assertThatThrownBy(() -> Graphs.write(model, new Box(List.of(new Growing("a")))))
                .isInstanceOfSatisfying(StateNotCarriedException.class, e -> assertThat(e.path()).isEqualTo("Box.value[0]"))
                .hasMessageContaining("Growing whose constructor makes something else of .text");
    }
}

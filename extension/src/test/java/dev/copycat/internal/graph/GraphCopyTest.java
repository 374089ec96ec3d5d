package dev.copycat.internal.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.Promise;
import dev.copycat.StateNotCarriedException;
import dev.copycat.internal.graph.Samples.Colour;
import dev.copycat.internal.graph.Samples.Counted;
import dev.copycat.internal.graph.Samples.CountedMore;
import dev.copycat.internal.graph.Samples.Derived;
import dev.copycat.internal.graph.Samples.Node;
import dev.copycat.internal.graph.Samples.Page;
import dev.copycat.internal.graph.Samples.Point;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Results: what cannot change passes as it is, all else is copied, whatever class it is of. */
@Promise("T12")
class GraphCopyTest {

    /** A class that is in no state. */
    record View(String name, List<Page> pages) {}

    private final GraphCopy copies = new GraphCopy(Graphs.model(Box.class));
    private int looked;

    @ParameterizedTest
    @MethodSource
    void whatCanNeverChangeIsNotCopied(Object result) {
        assertThat(copy(result)).isSameAs(result);
    }

    static Stream<Object> whatCanNeverChangeIsNotCopied() {
        return Stream.of(
                "text", 7, Instant.EPOCH, Colour.GREEN, new Point(1, 2), List.of(), List.of("a", new Point(1, 2)),
                Set.of(Colour.RED), Map.of("a", List.of(1, 2)), Optional.of(new Point(0, 0)), Stream.of("a", null).toList(),
                Collections.emptyList(), Map.entry("a", 1));
    }

    @Test
    void whatCanChangeIsCopiedWithAllThatHoldsIt() {
        Page page = new Page("Home", 1, Instant.EPOCH);
        List<Page> list = List.of(page);
        List<Page> copy = copy(list);
        assertThat(copy).isNotSameAs(list).isEqualTo(list).hasSameClassAs(list);
        assertThat(copy.get(0)).isNotSameAs(page);
        copy.get(0).at = null;
        assertThat(page.at).isEqualTo(Instant.EPOCH);
    }

    @Test
    void whatHasAFieldThatIsTransientAndCanChangeIsCopiedAndThatFieldIsAsAfterARestart() {
        for (Counted counted : List.of(new Counted("a"), new CountedMore())) {
            Counted copy = copy(counted);
            assertThat(copy).isNotSameAs(counted).hasSameClassAs(counted);
            assertThat(copy.title).isEqualTo(counted.title);
            assertThat(copy.hits).isZero();
            assertThat(((Counted) Graphs.again(counted)).hits).isZero();
        }
        assertThat(copy(List.of(new Counted("a"))).get(0).hits).isZero();
    }

    @Test
    void whatHasFieldsThatAreTransientAndNeverChangePasses() {
        Derived derived = new Derived();
        assertThat(copy(derived)).isSameAs(derived);
    }

    @Test
    void aViewBecomesACollectionOfItsOwn() {
        Map<String, Integer> live = new TreeMap<>(Map.of("b", 2, "a", 1));
        Collection<Integer> values = copy(live.values());
        Set<String> keys = copy(live.keySet());
        Map<String, Integer> unmodifiable = copy(Collections.unmodifiableMap(live));
        List<Integer> part = copy(new ArrayList<>(List.of(1, 2, 3)).subList(1, 3));
        live.clear();
        assertThat(values).containsExactly(1, 2);
        assertThat(keys).containsExactly("a", "b");
        assertThat(unmodifiable).containsExactly(Map.entry("a", 1), Map.entry("b", 2));
        assertThat(part).containsExactly(2, 3);
    }

    @Test
    void whatIsSharedStaysSharedAndACycleStaysACycle() {
        Node node = new Node(1);
        node.next = node;
        List<Node> copy = copy(new ArrayList<>(List.of(node, node)));
        assertThat(copy.get(0)).isNotSameAs(node).isSameAs(copy.get(1));
        assertThat(copy.get(0).next).isSameAs(copy.get(0));
    }

    @Test
    void classesThatAreInNoStateAreCopiedToo() {
        Page page = new Page("Home", 1, Instant.EPOCH);
        View view = new View("all", new ArrayList<>(List.of(page)));
        View copy = copy(view);
        assertThat(copy).isEqualTo(view).isNotSameAs(view);
        assertThat(copy.pages().get(0)).isNotSameAs(page);
        View[] array = copy(new View[] {view});
        assertThat(array[0].pages()).isNotSameAs(view.pages());
    }

    @Test
    void aRecordOfWhatCannotChangePasses() {
        View view = new View("none", List.of());
        assertThat(copy(view)).isSameAs(view);
    }

    @Test
    void arraysAreCopied() {
        int[] numbers = {1, 2};
        assertThat(copy(numbers)).isNotSameAs(numbers).containsExactly(1, 2);
        String[] texts = {"a", null};
        assertThat(copy(texts)).isNotSameAs(texts).containsExactly("a", null);
        assertThat(copy(Arrays.asList("a", "b"))).containsExactly("a", "b");
    }

    @Test
    void whatCannotBeCopiedIsNamedWithThePath() {
        Map<String, Object> map = new HashMap<>(Map.of("Home", new Object[] {new Thread()}));
        assertThatThrownBy(() -> copy(map))
                .isInstanceOf(StateNotCarriedException.class)
                .hasMessageContainingAll("[\"Home\"][0]", "java.lang.Thread");
        assertThatThrownBy(() -> copy(List.of(new Box(null)))).hasMessageContaining("the prevalent bean itself");
    }

    @Test
    void aResultThatCannotBeCopiedItselfIsNamedToo() {
        assertThatThrownBy(() -> copy(Thread.currentThread()))
                .isInstanceOf(StateNotCarriedException.class)
                .hasMessageContaining("A copy cannot be made: the result is java.lang.Thread");
        assertThatThrownBy(() -> copy(new Box(null))).hasMessageContaining("the result is the prevalent bean itself");
    }

    @Test
    void itTellsHowManyObjectsItLookedAt() {
        copy(new ArrayList<>(IntStream.range(0, 100).mapToObj(Node::new).toList()));
        assertThat(looked).isEqualTo(101);
    }

    @SuppressWarnings("unchecked")
    private <T> T copy(T result) {
        return (T) copies.copy(result, count -> looked = count);
    }
}

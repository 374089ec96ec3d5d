package dev.copycat.internal.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Promise;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** State, written and read, is the same graph: asked of our own comparison and of one that knows nothing of our code. */
@Promise("S3")
class GraphPropertyTest {

    @Property(tries = 3_000)
    void aRandomGraphComesBack(@ForAll long seed, @ForAll @IntRange(max = 120) int size) throws IllegalAccessException {
        Object graph = RandomGraph.of(seed, size);
        Object again = Graphs.again(graph);
        assertThat(Dump.of(again)).isEqualTo(Dump.of(graph));
    }

    @Property(tries = 300)
    void whatDiffersInOnePlaceIsADifference(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int size) {
        Box one = new Box(new Object[] {RandomGraph.of(seed, size), "the same"});
        Box other = new Box(new Object[] {RandomGraph.of(seed, size), "not the same"});
        GraphModel model = Graphs.model(Box.class);
        assertThat(GraphComparison.difference(model, Graphs.byName(one), Graphs.byName(other))).isPresent();
    }
}

package dev.copycat.internal.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.copycat.Promise;
import dev.copycat.StateNotCarriedException;
import dev.copycat.internal.graph.Samples.Colour;
import dev.copycat.internal.graph.Samples.Node;
import dev.copycat.internal.graph.Samples.Page;
import dev.copycat.internal.graph.Samples.Wrap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** However many threads write, the bytes are the same, and so is what goes wrong. */
@Promise("S3")
class SharedWritingTest {

    private static final Sharing ALONE = new Sharing(0, 4_000);
    private static final Sharing SHARED = new Sharing(2, 3);

    private final GraphModel model = Graphs.model(Box.class);

    @Property(tries = 1_000)
    void aRandomGraphHasTheSameLines(@ForAll long seed, @ForAll @IntRange(max = 120) int size) throws IOException {
        assertSame(RandomGraph.of(seed, size));
    }

    @Test
    void longCollectionsHaveTheSameLines() throws IOException {
        Map<Object, Object> map = new HashMap<>();
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            map.put("page " + i, new Page("title " + i, i, Instant.ofEpochSecond(i)));
            // Lines of some end because they are full, of others because they are long, and some objects are longer yet.
            list.add(i % 5_000 < 1_500 ? "text ".repeat(40) + i : i % 7 == 0 ? map : i);
            list.add(i == 9_000 ? Colour.RED : i == 17_000 ? "x".repeat(3_000_000) : null);
        }
        assertSame(new Object[] {map, list, new byte[5_000_000], new int[200_000], list.toArray(), new Wrap(list)});
        assertSame(IntStream.rangeClosed(1, 10).mapToObj(i -> IntStream.range(0, i * 500).boxed().toList()).toList());
    }

    @Test
    void theFirstThatIsRefusedIsTold() throws IOException {
        Node first = nodes(30_000);
        Node node = first;
        for (int i = 0; i < 20_000; i++) {
            node = node.next;
        }
        node.other = new ReentrantLock();
        assertThat(assertSame(first)).isInstanceOf(StateNotCarriedException.class).hasMessageContaining("a lock");

        // Followed later than the lock, but before it in the file: a value that has no text.
        first.other = new Object[] {new java.util.Locale("a/b", "c")};
        assertThat(assertSame(first)).isInstanceOf(StateNotCarriedException.class).hasMessageContaining("Locale");
    }

    @Test
    void theFirstOfManyIsTold() throws IOException {
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < 30_000; i++) {
            list.add(i < 9_000 || i % 100 == 1 ? i : i == 20_002 ? new ReentrantLock() : new java.util.Locale("a/b", "c"));
        }
        assertThat(assertSame(list)).hasMessageContaining("Box.value[9000]");
    }

    @Test
    void noThreadIsLeftBehindWhateverHappens() {
        Node state = nodes(30_000);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> new GraphWriter(model, new Sharing(2, 500)).write(
                        Graphs.byName(new Box(state)), (bytes, from, length) -> {
                            if (new String(bytes, from, length).startsWith("{\"id\":20000,")) {
                                assertThat(helpers()).isEqualTo(2);
                                throw new IOException("full");
                            }
                        }))
                .hasMessage("full");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(helpers()).isZero();
    }

    @Test
    void aSmallGraphNeedsNoThread() throws IOException {
        new GraphWriter(model, new Sharing(2, 4_000))
                .write(Graphs.byName(new Box(nodes(1_900))), (bytes, from, length) -> assertThat(helpers()).isZero());
    }

    private static long helpers() {
        return Thread.getAllStackTraces().keySet().stream().filter(each -> each.getName().startsWith("copycat-snapshot")).count();
    }

    private static Node nodes(int count) {
        Node first = new Node(0);
        Node last = first;
        for (int i = 1; i < count; i++) {
            last.next = new Node(i);
            last = last.next;
        }
        return first;
    }

    /** Writes in several ways, and returns what went wrong, or null. */
    private Throwable assertSame(Object state) throws IOException {
        ByteArrayOutputStream alone = new ByteArrayOutputStream();
        Throwable fault = write(state, ALONE, alone);
        for (Sharing sharing : Arrays.asList(SHARED, new Sharing(1, 700), new Sharing(3, 4_000), new Sharing(0, 3))) {
            ByteArrayOutputStream shared = new ByteArrayOutputStream();
            Throwable sharedFault = write(state, sharing, shared);
            if (fault != null) {
                assertThat(sharedFault).hasSameClassAs(fault).hasMessage(fault.getMessage());
            } else {
                assertThat(sharedFault).isNull();
                assertThat(Arrays.equals(shared.toByteArray(), alone.toByteArray())).as("same lines").isTrue();
            }
        }
        return fault;
    }

    private Throwable write(Object state, Sharing sharing, ByteArrayOutputStream out) {
        return catchThrowable(() -> new GraphWriter(model, sharing).write(Graphs.byName(new Box(state)), (bytes, from, length) -> {
            out.write(bytes, from, length);
            out.write('\n');
        }));
    }
}

package dev.copycat.internal.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.copycat.Promise;
import dev.copycat.internal.graph.Samples.Colour;
import dev.copycat.internal.graph.Samples.Node;
import dev.copycat.internal.graph.Samples.Page;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** However many threads read, the graph is the same, and so is what goes wrong. */
@Promise({"S3", "X3"})
class SharedReadingTest {

    /** Holds an enum, so that reading it needs code of the application. */
    static final class Flag {
        final Colour colour;
        final Object any;
        final long number;

        Flag(int number) {
            this.number = number;
            this.colour = number % 3 == 0 ? null : Colour.values()[number % 2];
            this.any = number % 2 == 0 ? Colour.RED : number;
        }
    }

    private final GraphModel model = Graphs.model(Box.class);

    @Property(tries = 1_000)
    void aRandomGraphComesBack(@ForAll long seed, @ForAll @IntRange(max = 120) int size) {
        Box box = new Box(RandomGraph.of(seed, size));
        Box fresh = new Box(null);
        assertThat(read(text(box), fresh, 2, 400)).isNull();
        assertThat(GraphComparison.difference(model, Graphs.byName(box), Graphs.byName(fresh))).isEmpty();
    }

    @Property(tries = 1_000)
    void whatIsWrongIsTold(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] text = text(new Box(RandomGraph.of(seed, 20)));
        for (int changes = random.nextInt(3); changes >= 0; changes--) {
            int at = random.nextInt(text.length);
            if (text[at] != '\n') {
                text[at] = (byte) "\"{}[]:,0919ref".charAt(random.nextInt(14));
            }
        }
        Box alone = new Box("untouched");
        Box fresh = new Box("untouched");
        Throwable fault = read(text, alone, 0, 300);
        Throwable shared = read(text, fresh, 2, 300);
        if (fault == null) {
            assertThat(shared).isNull();
            assertThat(GraphComparison.difference(model, Graphs.byName(alone), Graphs.byName(fresh))).isEmpty();
        } else {
            assertThat(shared).hasSameClassAs(fault).hasMessage(fault.getMessage());
            assertThat(fresh.value).isEqualTo("untouched");
        }
    }

    @Test
    void aLargeGraphComesBack() {
        Map<Object, Object> map = new HashMap<>();
        List<Object> list = new ArrayList<>();
        Node last = new Node(0);
        for (int i = 0; i < 20_000; i++) {
            map.put("page " + i, new Page("title \"" + i + "\"", i, Instant.ofEpochSecond(i)));
            map.put(i, new Flag(i));
            last.next = new Node(i);
            last = last.next;
            last.other = list;
            list.add(i % 3 == 0 ? map.get("page " + i) : i % 3 == 1 ? last : "text");
        }
        Box box = new Box(List.of(list, map, new int[100_000], "x".repeat(1_000_000)));
        GraphModel withFlags = GraphModel.of(List.of(
                new Root(Box.class.getName(), Box.class, field -> true), new Root("Flags", FlagBean.class, field -> true)));
        for (int block : new int[] {5_000, 1 << 18, 1 << 21}) {
            Box fresh = new Box(null);
            byte[] text = String.join("\n", Graphs.write(withFlags, box)).concat("\n").getBytes(StandardCharsets.UTF_8);
            assertThat(read(withFlags, text, fresh, 2, block)).isNull();
            assertThat(GraphComparison.difference(withFlags, Graphs.byName(box), Graphs.byName(fresh))).isEmpty();
        }
    }

    /** Names the class. */
    static final class FlagBean {
        Flag flag;
    }

    private byte[] text(Box box) {
        return String.join("\n", Graphs.write(model, box)).concat("\n").getBytes(StandardCharsets.UTF_8);
    }

    private Throwable read(byte[] text, Box fresh, int helpers, int block) {
        return read(model, text, fresh, helpers, block);
    }

    /** Reads in blocks of about so many bytes, and returns what went wrong, or null. */
    private static Throwable read(GraphModel model, byte[] text, Box fresh, int helpers, int block) {
        Throwable thrown = catchThrowable(() -> {
            try (GraphReader reader = new GraphReader(model, Graphs.byName(fresh), new Sharing(helpers, 0))) {
                int begin = 0;
                for (int i = 0; i < text.length; i++) {
                    if (text[i] == '\n' && (i - begin >= block || i == text.length - 1)) {
                        reader.lines(text, begin, i + 1);
                        begin = i + 1;
                    }
                }
                reader.install();
            }
        });
        boolean left = Thread.getAllStackTraces().keySet().stream().anyMatch(each -> each.getName().equals("copycat-snapshot-reader"));
        assertThat(left).as("a thread left behind").isFalse();
        return thrown;
    }
}

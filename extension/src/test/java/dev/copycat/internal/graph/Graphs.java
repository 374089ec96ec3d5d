package dev.copycat.internal.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes and reads the state of one bean, or several, for tests. */
final class Graphs {

    private Graphs() {}

    static GraphModel model(Class<?>... beans) {
        GraphModel model = GraphModel.of(java.util.Arrays.stream(beans)
                .map(bean -> new Root(bean.getName(), bean, field -> true))
                .toList());
        assertThat(model.unsupported()).isEmpty();
        return model;
    }

    static List<String> write(GraphModel model, Object... beans) {
        List<String> lines = new ArrayList<>();
        try {
            new GraphWriter(model)
                    .write(byName(beans), (bytes, from, length) -> lines.add(
                            new String(bytes, from, length, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    static void read(GraphModel model, List<String> lines, Object... beans) {
        GraphReader reader = new GraphReader(model, byName(beans));
        for (String line : lines) {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            reader.line(bytes, 0, bytes.length);
        }
        reader.install();
    }

    static Map<String, Object> byName(Object... beans) {
        Map<String, Object> map = new java.util.LinkedHashMap<>();
        for (Object bean : beans) {
            map.put(bean.getClass().getName(), bean);
        }
        return map;
    }

    /** Writes a value, reads it, checks that both graphs are the same, and returns the value read. */
    static Object again(Object value) {
        Box fresh = new Box(null);
        GraphModel model = model(Box.class);
        Box box = new Box(value);
        List<String> lines = write(model, box);
        read(model, lines, fresh);
        assertThat(GraphComparison.difference(model, byName(box), byName(fresh)))
                .as(String.join("\n", lines.subList(0, Math.min(20, lines.size()))))
                .isEmpty();
        return fresh.value;
    }
}

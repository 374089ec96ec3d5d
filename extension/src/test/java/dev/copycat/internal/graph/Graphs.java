package dev.copycat.internal.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
        copyIsTheSameAndItsOwn(model, box);
        return fresh.value;
    }

    private static void copyIsTheSameAndItsOwn(GraphModel model, Box box) {
        Box copy = new Box(null);
        new GraphCopy(model).install(byName(box), byName(copy));
        assertThat(GraphComparison.difference(model, byName(box), byName(copy))).isEmpty();
        Set<Object> shared = changing(model, box);
        shared.retainAll(changing(model, copy));
        assertThat(shared).as("both hold").isEmpty();
    }

    /** What a bean holds, directly or not, and can change. */
    static Set<Object> changing(GraphModel model, Box box) {
        Set<Object> changing = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<Object> met = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> open = new ArrayDeque<>();
        open.add(Optional.ofNullable(box.value).orElse(""));
        while (!open.isEmpty()) {
            Object each = open.remove();
            if (each == box || !met.add(each)) {
                continue;
            }
            Shape shape = model.shape(each);
            if (!(shape instanceof ValueType) && !CopyShapes.fixed(shape)) {
                changing.add(each);
            }
            if (shape instanceof FieldShape fields) {
                fields.fields().forEach(field -> Optional.ofNullable(field.get(each)).ifPresent(open::add));
            } else if (shape instanceof ContentShape content) {
                Parts.of(content, each).forEach(part -> Optional.ofNullable(part).ifPresent(open::add));
            }
        }
        return changing;
    }
}

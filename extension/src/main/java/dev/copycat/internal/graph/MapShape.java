package dev.copycat.internal.graph;

import java.io.IOException;
import java.util.Map;

/** A JDK map that is made empty and then filled. */
final class MapShape extends ContentShape {

    MapShape(String tag, Keeping keeping, Attribute attribute) {
        super(tag, Layout.ENTRIES, keeping, attribute);
    }

    @Override
    void parts(Object owner, PartSink sink) throws IOException {
        Map<?, ?> map = (Map<?, ?>) owner;
        ChangingKey changing = new ChangingKey();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (changing.is(entry.getKey())) {
                requireDistinct(map);
            }
            sink.part(entry.getKey());
            sink.part(entry.getValue());
        }
    }

    @Override
    Object shell(Object given, int size) {
        return EmptyContent.map(tag(), given);
    }

    @Override
    @SuppressWarnings("unchecked")
    void fill(Object shell, Object[] parts, int size) {
        Map<Object, Object> map = (Map<Object, Object>) shell;
        for (int i = 0; i < size; i += 2) {
            map.put(parts[i], parts[i + 1]);
        }
        if (map.size() != size / 2) {
            throw new IllegalArgumentException("two of its keys are equal");
        }
    }

    @SuppressWarnings("unchecked")
    private void requireDistinct(Map<?, ?> map) {
        Map<Object, Object> again = (Map<Object, Object>) EmptyContent.map(tag(), attribute().get().apply(map));
        try {
            map.keySet().forEach(key -> again.put(key, Boolean.TRUE));
        } catch (StackOverflowError endless) {
            throw inItself(map);
        }
        requireAll(again.size() == map.size(), map);
    }

    @Override
    void clear(Object shell) {
        ((Map<?, ?>) shell).clear();
    }
}

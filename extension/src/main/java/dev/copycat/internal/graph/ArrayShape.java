package dev.copycat.internal.graph;

import java.io.IOException;
import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.List;

/** An array of references; also the list that {@link Arrays#asList} lays over one. */
final class ArrayShape extends ContentShape {

    static final ArrayShape AS_LIST = new ArrayShape("Arrays.asList", Object.class);

    private final Class<?> component;

    ArrayShape(String tag, Class<?> component) {
        super(tag, Layout.ELEMENTS, Keeping.LISTED, Attribute.NONE);
        this.component = component;
    }

    Class<?> component() {
        return component;
    }

    @Override
    void parts(Object owner, PartSink sink) throws IOException {
        for (Object element : this == AS_LIST ? ((List<?>) owner).toArray() : (Object[]) owner) {
            sink.part(element);
        }
    }

    @Override
    Object shell(Object given, int size) {
        return this == AS_LIST ? Arrays.asList(new Object[size]) : Array.newInstance(component, size);
    }

    @Override
    @SuppressWarnings("unchecked")
    void fill(Object shell, Object[] parts, int size) {
        if (this == AS_LIST) {
            for (int i = 0; i < size; i++) {
                ((List<Object>) shell).set(i, parts[i]);
            }
        } else {
            System.arraycopy(parts, 0, shell, 0, size);
        }
    }
}

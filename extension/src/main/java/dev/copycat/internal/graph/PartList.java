package dev.copycat.internal.graph;

import dev.copycat.internal.json.JsonInput;
import java.util.Arrays;

/** The parts of an object as they are read; null stands for those that are references to other objects. */
final class PartList {

    private Object[] parts = new Object[8];
    private int size;
    private Object attribute;

    void add(Object part) {
        if (size == parts.length) {
            parts = Arrays.copyOf(parts, size * 2);
        }
        parts[size++] = part;
    }

    void addAll(PartList more) {
        int needed = size + more.size;
        if (needed > parts.length) {
            parts = Arrays.copyOf(parts, Math.max(needed, size * 2));
        }
        System.arraycopy(more.parts, 0, parts, size, more.size);
        size = needed;
    }

    /** Reads parts behind those that are there. */
    void read(ContentShape.Layout layout, ValueReader values, FieldReader.References references, JsonInput in) {
        if (layout == ContentShape.Layout.VALUE) {
            read(values, references, in);
            return;
        }
        boolean entries = layout == ContentShape.Layout.ENTRIES;
        in.beginArray();
        while (in.nextElement()) {
            if (entries) {
                in.beginArray();
                LineReader.require(in.nextElement(), "an entry has no key");
                read(values, references, in);
                LineReader.require(in.nextElement(), "an entry has no value");
                read(values, references, in);
                LineReader.require(!in.nextElement(), "an entry has too many parts");
            } else {
                read(values, references, in);
            }
        }
    }

    private void read(ValueReader values, FieldReader.References references, JsonInput in) {
        Object value = values.any(in);
        if (values.isReference()) {
            references.refer(size, values.reference());
        }
        add(value);
    }

    void set(int index, Object part) {
        parts[index] = part;
    }

    Object[] parts() {
        return parts;
    }

    int size() {
        return size;
    }

    Object attribute() {
        return attribute;
    }

    void attribute(Object value) {
        attribute = value;
    }
}

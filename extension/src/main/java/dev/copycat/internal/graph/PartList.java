package dev.copycat.internal.graph;

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

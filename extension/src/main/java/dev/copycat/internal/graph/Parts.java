package dev.copycat.internal.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The parts of an object as a list, for where there is no hurry. */
final class Parts {

    private Parts() {}

    static List<Object> of(ContentShape shape, Object owner) {
        List<Object> parts = new ArrayList<>();
        try {
            shape.parts(owner, parts::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    /** The first of every so many parts: the keys of entries, or all elements. */
    static List<Object> every(List<Object> parts, int step) {
        List<Object> some = new ArrayList<>(parts.size() / step);
        for (int i = 0; i < parts.size(); i += step) {
            some.add(parts.get(i));
        }
        return some;
    }
}

package dev.copycat.internal.graph;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;

/** A JDK object that cannot exist without its parts: it is immutable, or its class has no empty state. */
final class MadeShape extends ContentShape {

    /** Those that never get other parts. */
    private static final Set<String> FIXED = Set.of("List.of", "Stream.toList", "Set.of", "Map.of", "Collections.emptyList",
            "Collections.emptySet", "Collections.emptyMap", "Collections.singletonList", "Collections.singleton",
            "Collections.singletonMap", "Collections.reverseOrder", "Optional", "SimpleImmutableEntry", "Map.entry", "Object");

    MadeShape(String tag, Layout layout, Keeping keeping) {
        super(tag, layout, keeping, Attribute.NONE);
    }

    /** Whether its objects never get other parts. */
    boolean fixed() {
        return FIXED.contains(tag());
    }

    @Override
    void parts(Object owner, PartSink sink) throws IOException {
        for (Object part : Making.parts(tag(), owner)) {
            sink.part(part);
        }
    }

    @Override
    Object shell(Object given, int size) {
        return null;
    }

    @Override
    void fill(Object shell, Object[] parts, int size) {
        // It was made with its parts.
    }

    @Override
    Object made(Object[] parts, int size) {
        return Making.make(tag(), parts.length == size ? parts : Arrays.copyOf(parts, size));
    }
}

package dev.copycat.internal.graph;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A JDK object that cannot exist without its parts: it is immutable, or its class has no empty state. */
final class MadeShape extends ContentShape {

    /**
     * Both ways between an object and its parts.
     *
     * @param split the parts of an object
     * @param make an object of parts; the array has just the right length
     */
    record Making(Function<Object, Collection<?>> split, Function<Object[], Object> make) {}

    /** Those that never get other parts. */
    private static final Set<String> FIXED = Set.of("List.of", "Stream.toList", "Set.of", "Map.of", "Collections.emptyList",
            "Collections.emptySet", "Collections.emptyMap", "Collections.singletonList", "Collections.singleton",
            "Collections.singletonMap", "Collections.reverseOrder", "Optional", "SimpleImmutableEntry", "Map.entry", "Object");

    private final Making making;

    MadeShape(String tag, Layout layout, Keeping keeping, Making making) {
        super(tag, layout, keeping, Attribute.NONE);
        this.making = making;
    }

    /** An object that holds one value. */
    static <T> MadeShape value(String tag, Class<T> type, Function<T, Object> get, Function<Object, Object> make) {
        Making making = new Making(
                object -> Arrays.asList(get.apply(type.cast(object))), parts -> make.apply(parts[0]));
        return new MadeShape(tag, Layout.VALUE, Keeping.LISTED, making);
    }

    /** An object that holds nothing. */
    static MadeShape nothing(String tag, Function<Object[], Object> make) {
        return new MadeShape(tag, Layout.ELEMENTS, Keeping.LISTED, new Making(any -> List.of(), make));
    }

    /** Whether its objects never get other parts. */
    boolean fixed() {
        return FIXED.contains(tag());
    }

    @Override
    void parts(Object owner, PartSink sink) throws IOException {
        for (Object part : making.split().apply(owner)) {
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
        return making.make().apply(parts.length == size ? parts : Arrays.copyOf(parts, size));
    }
}

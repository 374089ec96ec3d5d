package dev.copycat.internal.graph;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;

/** An {@link EnumSet}, with its element type, which it keeps also while it is empty. */
final class EnumSetShape extends ContentShape {

    static final EnumSetShape SHAPE = new EnumSetShape();

    private EnumSetShape() {
        super(
                "EnumSet",
                Layout.ELEMENTS,
                Keeping.SORTED,
                new Attribute("of", set -> elementType((EnumSet<?>) set)));
    }

    private static <E extends Enum<E>> Class<?> elementType(EnumSet<E> set) {
        EnumSet<E> others = set.isEmpty() ? EnumSet.complementOf(set) : set;
        if (others.isEmpty()) {
            throw new RefusedException(new Refusal("an EnumSet of an enum without constants", "use another Set"));
        }
        return others.iterator().next().getDeclaringClass();
    }

    @Override
    void parts(Object owner, PartSink sink) throws IOException {
        for (Object element : (EnumSet<?>) owner) {
            sink.part(element);
        }
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"})
    Object shell(Object given, int size) {
        return EnumSet.noneOf((Class) ((Class<?>) given).asSubclass(Enum.class));
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"})
    void fill(Object shell, Object[] parts, int size) {
        ((EnumSet) shell).addAll(Arrays.asList(parts).subList(0, size));
        if (((EnumSet<?>) shell).size() != size) {
            throw new IllegalArgumentException("two of its elements are equal");
        }
    }

    @Override
    void clear(Object shell) {
        ((EnumSet<?>) shell).clear();
    }
}

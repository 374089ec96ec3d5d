package dev.copycat.internal.graph;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;

/** A JDK collection that is made empty and then filled. */
final class CollectionShape extends ContentShape {

    CollectionShape(String tag, Keeping keeping, Attribute attribute) {
        super(tag, Layout.ELEMENTS, keeping, attribute);
    }

    @Override
    void parts(Object owner, PartSink sink) throws IOException {
        ChangingKey changing = new ChangingKey();
        for (Object element : (Collection<?>) owner) {
            if (owner instanceof Set<?> set && changing.is(element)) {
                requireDistinct(set);
            }
            sink.part(element);
        }
    }

    @Override
    Object shell(Object given, int size) {
        return EmptyContent.collection(tag(), given);
    }

    @Override
    @SuppressWarnings("unchecked")
    void fill(Object shell, Object[] parts, int size) {
        Collection<Object> collection = (Collection<Object>) shell;
        collection.addAll(Arrays.asList(parts).subList(0, size));
        if (collection.size() != size) {
            throw new IllegalArgumentException("two of its elements are equal");
        }
    }

    @SuppressWarnings("unchecked")
    private void requireDistinct(Set<?> set) {
        Collection<Object> again = (Collection<Object>) EmptyContent.collection(tag(), attribute().get().apply(set));
        try {
            again.addAll(set);
        } catch (StackOverflowError endless) {
            throw inItself(set);
        }
        requireAll(again.size() == set.size(), set);
    }

    @Override
    void clear(Object shell) {
        ((Collection<?>) shell).clear();
    }
}

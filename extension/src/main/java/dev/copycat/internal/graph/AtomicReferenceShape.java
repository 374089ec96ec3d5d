package dev.copycat.internal.graph;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;

/** An {@link AtomicReference}; what it refers to may refer back. */
final class AtomicReferenceShape extends ContentShape {

    AtomicReferenceShape() {
        super("AtomicReference", Layout.VALUE, Keeping.LISTED, Attribute.NONE);
    }

    @Override
    void parts(Object owner, PartSink sink) throws IOException {
        sink.part(((AtomicReference<?>) owner).get());
    }

    @Override
    Object shell(Object given, int size) {
        return new AtomicReference<>();
    }

    @Override
    @SuppressWarnings("unchecked")
    void fill(Object shell, Object[] parts, int size) {
        ((AtomicReference<Object>) shell).set(parts[0]);
    }
}

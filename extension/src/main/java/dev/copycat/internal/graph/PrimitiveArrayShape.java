package dev.copycat.internal.graph;

/** An array of a primitive type. It has no parts: its elements are not objects. */
final class PrimitiveArrayShape extends ContentShape {

    private final Primitive component;

    PrimitiveArrayShape(Primitive component) {
        super(component.tag() + "[]", Layout.ELEMENTS, Keeping.LISTED, Attribute.NONE);
        this.component = component;
    }

    Primitive component() {
        return component;
    }

    @Override
    void parts(Object owner, PartSink sink) {
        // Its elements are written and compared without boxing.
    }

    @Override
    Object shell(Object given, int size) {
        return null;
    }

    @Override
    void fill(Object shell, Object[] parts, int size) {
        // It was read with its elements.
    }
}

package dev.copycat.internal.graph;

/** Looks at what refers to what in a file, before anything is made of it: whether there is such a class, and whether it fits. */
final class TargetCheck {

    private final GraphModel model;
    private final Differences differences;

    TargetCheck(GraphModel model, Differences differences) {
        this.model = model;
        this.differences = differences;
    }

    /** Looks at a reference from one object to another, given what they are. */
    void reference(Object owner, int slot, Object target) {
        if (target instanceof FileClass type && type.gone()) {
            differences.add("there is no class " + type.name() + " now, and what is not removed refers to an object of it:"
                    + " bring it back, or put @FormerName(\"" + type.name() + "\") on the one that it is");
            return;
        }
        Shape shape = target instanceof FileClass type ? type.shape() : (ContentShape) target;
        if (owner instanceof FileClass type) {
            type.types().refers(slot, shape, model);
        }
    }
}

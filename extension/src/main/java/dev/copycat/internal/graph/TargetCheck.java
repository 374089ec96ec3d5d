package dev.copycat.internal.graph;

/** Looks at what refers to what in a file, before anything is made of it: whether there is such a class, and whether it fits. */
final class TargetCheck {

    private final GraphModel model;
    private final Differences differences;

    TargetCheck(GraphModel model, Differences differences) {
        this.model = model;
        this.differences = differences;
    }

    /**
     * Looks at a reference.
     *
     * @param owner what refers
     * @param content what is declared of that, or null
     * @param slot where in it
     * @param target what it refers to
     */
    void reference(Object owner, DeclaredContent content, int slot, Object target) {
        if (target instanceof FileClass type && type.gone()) {
            differences.add("there is no class " + type.name() + " now, and what is not removed refers to an object of it: bring"
                    + " it back, or put @FormerName(\"" + type.name() + "\") on the one that it is");
        } else if (owner instanceof FileClass type) {
            type.types().refers(slot, shape(target), model);
        } else if (content != null) {
            part((ContentShape) owner, content, slot, target);
        }
    }

    /** Looks at a part of what holds parts. */
    void part(ContentShape owner, DeclaredContent content, int slot, Object target) {
        DeclaredContent part = slot == Assembly.ATTRIBUTE ? null : content.part(owner, slot);
        if (part != null && !(target instanceof FileClass type && type.gone())) {
            part.require(shape(target), model);
        }
    }

    private static Shape shape(Object kind) {
        return kind instanceof FileClass type ? type.shape() : (ContentShape) kind;
    }
}

package dev.copycat.internal.graph;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the collections, maps and the like of a file are declared to hold by the fields that refer to them. An object is met by
 * its first reference before it is read, so its parts can be looked at, and converted, before anything is made of them.
 */
final class ContentCheck {

    private static final int MOST_BEANS = 1 << 10;

    private record Late(int object, DeclaredContent content) {}

    private final Assembly assembly;

    /** At least how many objects were met, but for beans. */
    private int met;

    private DeclaredContent[] byObject = new DeclaredContent[64];

    /** What another field says of an object of which one has spoken already, or that was read already. */
    private final Set<Late> late = new HashSet<>();

    private final Deque<Late> open = new ArrayDeque<>();

    ContentCheck(Assembly assembly) {
        this.assembly = assembly;
    }

    /** What is said of an object; null if nothing. */
    DeclaredContent of(int id) {
        return id < byObject.length ? byObject[id] : null;
    }

    /**
     * The object begun last refers to one.
     *
     * @param kind what it is
     * @param slot where it holds it
     * @param target the number of what it refers to
     * @param met at least how many objects were met so far, but for beans
     */
    void refer(Object kind, int slot, int target, int met) {
        this.met = met;
        if (kind instanceof FileClass type && type.types() != null && type.types().content(slot) != null) {
            add(target, type.types().content(slot));
        }
    }

    private void add(int target, DeclaredContent content) {
        DeclaredContent known = of(target);
        if (known == content) {
            return;
        }
        if (known == null && target > assembly.count() && target <= met + MOST_BEANS) {
            if (target >= byObject.length) {
                byObject = Arrays.copyOf(byObject, Math.max(target + 1, byObject.length * 2));
            }
            byObject[target] = content;
        } else if (late.add(new Late(target, content))) {
            open.add(new Late(target, content));
        }
    }

    /** All parts of the object begun last are known. */
    void end(int id, ContentShape shape) {
        DeclaredContent content = of(id);
        if (content != null && assembly.pending(id) instanceof PartList parts) {
            content.convert(shape, parts.parts(), parts.size());
            if (content.tellsOfParts(shape)) {
                assembly.references(id, (slot, target) -> nested(shape, content, slot, target));
            }
        }
    }

    private void nested(ContentShape shape, DeclaredContent content, int slot, int target) {
        DeclaredContent part = slot == Assembly.ATTRIBUTE ? null : content.part(shape, slot);
        if (part != null && part.tells()) {
            add(target, part);
        }
    }

    /** Looks at what could not be looked at when it was read. */
    void checkLate(TargetCheck check) {
        while (!open.isEmpty()) {
            Late each = open.remove();
            if (assembly.kind(each.object()) instanceof ContentShape shape && !(shape instanceof PrimitiveArrayShape)) {
                check(each.object(), shape, each.content());
                assembly.references(each.object(), (slot, target) -> {
                    check.part(shape, each.content(), slot, assembly.kind(target));
                    nested(shape, each.content(), slot, target);
                });
            }
        }
    }

    private void check(int id, ContentShape shape, DeclaredContent content) {
        List<Object> parts = assembly.pending(id) instanceof PartList list
                ? Arrays.asList(list.parts()).subList(0, list.size())
                : assembly.object(id) == null ? List.of() : Parts.of(shape, assembly.object(id));
        for (int i = 0; i < parts.size(); i++) {
            DeclaredContent part = content.part(shape, i);
            // These are values: what it refers to is not among them yet.
            if (part != null) {
                part.require(parts.get(i));
            }
        }
    }
}

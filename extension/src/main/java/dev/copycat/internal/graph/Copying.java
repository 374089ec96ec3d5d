package dev.copycat.internal.graph;

import dev.copycat.StateNotCarriedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * One graph being copied: first all of it is looked at, once, so that a change meanwhile does no worse than to be seen or not;
 * then what must be is assembled anew. No recursion.
 */
final class Copying {

    private final CopyShapes shapes;
    private final IdentityTable ids = new IdentityTable();

    /** Pairs of slot and target in the order of their owners; where each begins; who refers to it. */
    private int[] references = new int[64];
    private int[] from = new int[64];

    /** By object number, what was seen in it: the values of its fields, or a {@link PartList}. */
    private Object[] seen = new Object[64];

    private int end;
    private int current;

    /** By object number, the number in the assembly; 0 for what passes as it is. */
    private int[] copies;

    Copying(CopyShapes shapes) {
        this.shapes = shapes;
    }

    /** How many objects were looked at. */
    int count() {
        return ids.count();
    }

    /** A copy of an object, or the object itself if nothing in it can change. */
    Object copy(Object root) {
        Shape shape = shapes.of(root);
        if (shapes.constant(root, shape)) {
            return root;
        }
        id(root, shape);
        follow();
        return chooseCopies() == 0 || copies[1] == 0 ? root : assemble(Map.of()).object(copies[1]);
    }

    /** Puts copies of what some beans hold into others. */
    void install(Map<String, Object> source, Map<String, Object> target) {
        source.forEach((name, bean) -> ids.add(bean, shapes.model().bean(name), 0));
        follow();
        chooseCopies();
        Map<Object, Object> beans = new IdentityHashMap<>();
        source.forEach((name, bean) -> beans.put(bean, target.get(name)));
        assemble(beans).install();
    }

    private void follow() {
        for (current = 1; current <= ids.count(); current++) {
            if (current + 1 >= from.length) {
                from = Arrays.copyOf(from, from.length * 2);
                seen = Arrays.copyOf(seen, seen.length * 2);
            }
            from[current] = end;
            if (ids.shape(current) instanceof FieldShape fields) {
                followFields(ids.object(current), fields);
            } else {
                followParts(ids.object(current), (ContentShape) ids.shape(current));
            }
            from[current + 1] = end;
        }
    }

    private void followFields(Object owner, FieldShape shape) {
        Object[] values = new Object[shape.fields().size()];
        seen[current] = values;
        for (int i = 0; i < values.length; i++) {
            StateField field = shape.fields().get(i);
            values[i] = field.get(owner);
            if (!field.primitive() && field.values() == null) {
                refer(i, values[i]);
            }
        }
    }

    private void followParts(Object owner, ContentShape shape) {
        PartList parts = new PartList();
        seen[current] = parts;
        try {
            parts.attribute(shape.attribute().get().apply(owner));
            refer(Assembly.ATTRIBUTE, parts.attribute());
            shape.parts(owner, part -> {
                refer(parts.size(), part);
                parts.add(part);
            });
        } catch (RefusedException refused) {
            throw refused(null, refused.refusal());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refer(int slot, Object target) {
        if (target == null || target instanceof String || target instanceof Class) {
            return;
        }
        Shape shape = shapes.of(target);
        if (shapes.constant(target, shape)) {
            return;
        }
        if (end + 2 > references.length) {
            references = Arrays.copyOf(references, references.length * 2);
        }
        references[end] = slot;
        references[end + 1] = id(target, shape);
        end += 2;
    }

    private int id(Object value, Shape shape) {
        if (shape instanceof Refusal refusal) {
            int bean = ids.find(value);
            if (bean == 0) {
                throw refused(value, refusal);
            }
            return bean;
        }
        return ids.add(value, shape, current);
    }

    /** Numbers what can change, and all that holds such; returns how many. */
    private int chooseCopies() {
        copies = new int[ids.count() + 1];
        int[] holders = new int[end / 2];
        int[] firstHolder = holders(holders);
        int[] work = new int[ids.count()];
        int size = 0;
        for (int id = 1; id <= ids.count(); id++) {
            if (!CopyShapes.fixed(ids.shape(id))) {
                copies[id] = 1;
                work[size++] = id;
            }
        }
        while (size > 0) {
            int id = work[--size];
            for (int i = firstHolder[id]; i < firstHolder[id + 1]; i++) {
                if (copies[holders[i]] == 0) {
                    copies[holders[i]] = 1;
                    work[size++] = holders[i];
                }
            }
        }
        int count = 0;
        for (int id = 1; id <= ids.count(); id++) {
            copies[id] = copies[id] == 0 ? 0 : ++count;
        }
        return count;
    }

    /** The references backwards: fills in who holds each object, and returns where that begins. */
    private int[] holders(int[] holders) {
        int[] first = new int[ids.count() + 2];
        for (int i = 1; i < end; i += 2) {
            first[references[i] + 1]++;
        }
        for (int id = 1; id < first.length; id++) {
            first[id] += first[id - 1];
        }
        int[] next = first.clone();
        for (int id = 1; id <= ids.count(); id++) {
            for (int i = from[id]; i < from[id + 1]; i += 2) {
                holders[next[references[i + 1]]++] = id;
            }
        }
        return first;
    }

    private Assembly assemble(Map<Object, Object> beans) {
        Assembly assembly = new Assembly(shapes.model(), new Differences());
        for (int id = 1; id <= ids.count(); id++) {
            if (copies[id] != 0) {
                begin(assembly, id, beans);
            }
        }
        try {
            assembly.assemble();
        } catch (IllegalArgumentException wrong) {
            throw new StateNotCarriedException(
                    "A copy cannot be made: " + assembly.where() + ": " + wrong.getMessage() + ".", assembly.where(), wrong);
        }
        return assembly;
    }

    private void begin(Assembly assembly, int id, Map<Object, Object> beans) {
        Object owner = ids.object(id);
        Shape shape = ids.shape(id);
        if (shape instanceof FieldShape fields) {
            FileClass type = shapes.fileClass(fields);
            Object copy = type.given() ? beans.get(owner) : type.waits() ? null : fields.allocate();
            Object[] values = (Object[]) seen[id];
            assembly.begin(type, copy, type.waits() ? values : null);
            for (int i = 0; i < values.length && !type.waits(); i++) {
                type.fields()[i].set(copy, values[i]);
            }
        } else if (shape instanceof PrimitiveArrayShape) {
            assembly.begin(shape, null, null);
            assembly.made(PrimitiveArrays.copy(owner));
        } else {
            assembly.begin(shape, null, seen[id]);
        }
        refer(assembly, id);
        assembly.end();
    }

    private void refer(Assembly assembly, int id) {
        for (int i = from[id]; i < from[id + 1]; i += 2) {
            if (copies[references[i + 1]] != 0) {
                assembly.refer(references[i], copies[references[i + 1]]);
            }
        }
    }

    private StateNotCarriedException refused(Object value, Refusal refusal) {
        // Nothing holds what the copy begins with.
        String path = current == 0 ? "the result" : new Paths(ids).to(current, value);
        return new StateNotCarriedException(
                "A copy cannot be made: " + path + " is " + refusal.reason() + ". To go on, " + refusal.remedy() + ".",
                path,
                null);
    }
}

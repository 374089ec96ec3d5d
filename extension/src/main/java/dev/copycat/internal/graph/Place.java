package dev.copycat.internal.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Where objects are in the state: a bean, and from there fields and parts of what they hold, such as
 * {@code com.acme.Wiki.pages[*]}. Former names of beans and fields do as well.
 *
 * <p>Immutable.
 */
final class Place {

    private static final String PARTS = "[*]";

    private final GraphModel model;
    private final String bean;
    private final List<String> steps;

    private Place(GraphModel model, String bean, List<String> steps) {
        this.model = model;
        this.bean = bean;
        this.steps = steps;
    }

    /** The place of an object that was met. */
    static Place of(GraphModel model, IdentityTable ids, int id) {
        Deque<String> steps = new ArrayDeque<>();
        int at = id;
        for (; ids.parent(at) != 0; at = ids.parent(at)) {
            int owner = ids.parent(at);
            boolean field = ids.shape(owner) instanceof FieldShape;
            steps.push(field ? Paths.step(ids.object(owner), ids.shape(owner), ids.object(at)).substring(1) : PARTS);
        }
        return new Place(model, model.nameOf((FieldShape) ids.shape(at)), List.copyOf(steps));
    }

    /** A place that was written down. */
    static Place of(GraphModel model, String text) {
        for (int dot = text.lastIndexOf('.'); dot > 0; dot = text.lastIndexOf('.', dot - 1)) {
            FieldShape bean = model.beanNamed(text.substring(0, dot));
            if (bean != null) {
                String steps = text.substring(dot + 1).replace(PARTS, "." + PARTS);
                return new Place(model, model.nameOf(bean), List.of(steps.split("\\.")));
            }
        }
        throw new IllegalArgumentException("there is no place " + text + " in the state");
    }

    /** What is wanted there, each once. Of a map that holds such an object for the key, only that. */
    Set<Object> objects(Map<String, Object> beans, Object key, Predicate<Object> wanted) {
        Set<Object> owners = distinct();
        owners.add(beans.get(bean));
        for (String step : steps.subList(0, steps.size() - 1)) {
            Set<Object> reached = distinct();
            owners.forEach(owner -> follow(owner, step, reached));
            owners = reached;
        }
        Set<Object> found = distinct();
        for (Object owner : owners) {
            Object held = owner instanceof Map<?, ?> map ? held(map, key) : null;
            if (held != null && wanted.test(held)) {
                found.add(held);
            } else {
                Set<Object> reached = distinct();
                follow(owner, steps.get(steps.size() - 1), reached);
                reached.stream().filter(wanted).forEach(found::add);
            }
        }
        return found;
    }

    private static Set<Object> distinct() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    private static Object held(Map<?, ?> map, Object key) {
        try {
            return map instanceof LinkedHashMap<?, ?> linked ? HiddenTraits.held(linked, key) : map.get(key);
        } catch (ClassCastException otherKeys) {
            return null;
        }
    }

    private void follow(Object owner, String step, Set<Object> reached) {
        Shape shape = model.isBean(owner.getClass()) ? model.bean(bean) : model.shape(owner);
        if (shape instanceof FieldShape fields) {
            StateField field = fields.named(step);
            add(field == null || field.primitive() ? null : field.get(owner), reached);
        } else if (shape instanceof ContentShape content && step.equals(PARTS)) {
            try {
                content.parts(owner, part -> add(part, reached));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void add(Object part, Set<Object> reached) {
        if (part != null) {
            reached.add(part);
        }
    }

    @Override
    public String toString() {
        return (bean + "." + String.join(".", steps)).replace("." + PARTS, PARTS);
    }
}

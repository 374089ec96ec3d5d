package dev.copycat.internal.graph;

import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;

/**
 * Copies objects in memory, so that nobody changes the state through a result, nor sees it change. What is shared stays shared
 * in the copy, and cycles stay cycles.
 *
 * <p>What can never change is not copied but passes as it is: values, and records, unmodifiable collections and objects whose
 * fields are all final, as far as they hold only such. A view of a collection, such as {@code map.values()}, becomes a
 * collection of its own.
 *
 * <p>Thread-safe; the objects must not change meanwhile.
 */
public final class GraphCopy {

    private final CopyShapes shapes;

    /**
     * A way to copy.
     *
     * @param model without unsupported types
     */
    public GraphCopy(GraphModel model) {
        shapes = new CopyShapes(Objects.requireNonNull(model, "model"));
    }

    /**
     * Copies.
     *
     * @param object the object, or null
     * @param looked gets the number of objects that were looked at for it, if any were
     * @return a copy, or the object itself if nothing in it can change
     * @throws dev.copycat.StateNotCarriedException if an object of an unsupported class is met, with the path to it
     */
    public Object copy(Object object, IntConsumer looked) {
        if (object == null || object instanceof String) {
            return object;
        }
        Copying copying = new Copying(shapes);
        Object copy = copying.copy(object);
        looked.accept(copying.count());
        return copy;
    }

    /**
     * Takes from beans what they hold, so that memory need not have room for it any more.
     *
     * @param beans instances by bean name
     */
    public void clear(Map<String, Object> beans) {
        beans.forEach((name, bean) -> shapes.model().bean(name).fields().stream()
                .filter(field -> !field.primitive())
                .forEach(field -> field.set(bean, null)));
    }

    /**
     * Puts copies of what some beans hold into others; nothing that can change is then shared by the two.
     *
     * @param source instances by bean name
     * @param target others of the same beans
     * @throws dev.copycat.StateNotCarriedException if it cannot be copied; the target is then as it was
     */
    public void install(Map<String, Object> source, Map<String, Object> target) {
        new Copying(shapes).install(source, target);
    }
}

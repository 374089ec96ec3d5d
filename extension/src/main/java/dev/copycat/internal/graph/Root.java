package dev.copycat.internal.graph;

import java.lang.reflect.Field;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * A prevalent bean as the graph sees it: where a walk begins.
 *
 * @param name the name under which it stands in a snapshot
 * @param type its class; an instance may be of a subclass that a container made, whose own fields do not count
 * @param state which instance fields are state; static and transient ones never are, whatever it says
 */
public record Root(String name, Class<?> type, Predicate<Field> state) {

    public Root {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(state, "state");
    }
}

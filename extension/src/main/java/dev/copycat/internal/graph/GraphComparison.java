package dev.copycat.internal.graph;

import java.util.Map;
import java.util.Optional;

/**
 * Compares the states of two sets of beans strictly: the same classes, the same values, the same order where a collection
 * keeps one, and the same identities, so that what is shared on one side is shared on the other. No recursion.
 *
 * <p>Elements of sets and keys of maps that keep no order are matched by value, or by their surroundings; if those leave
 * several objects of a class alike, one is taken for the other.
 */
public final class GraphComparison {

    private GraphComparison() {}

    /**
     * Compares.
     *
     * @param model without unsupported types
     * @param left instances of beans by name
     * @param right others
     * @return the path to the first difference found and what it is; empty if there is none
     */
    public static Optional<String> difference(GraphModel model, Map<String, Object> left, Map<String, Object> right) {
        if (!left.keySet().equals(right.keySet())) {
            return Optional.of("there are the beans " + left.keySet() + " and " + right.keySet());
        }
        Isomorphism isomorphism = new Isomorphism(model, false);
        left.forEach((name, bean) -> isomorphism.beans(model.bean(name), bean, right.get(name)));
        return isomorphism.difference();
    }

    /** Whether two objects differ, where what both refer to is no difference. */
    static boolean differ(GraphModel model, Object left, Object right) {
        Isomorphism isomorphism = new Isomorphism(model, true);
        return isomorphism.roots(left, right).isPresent();
    }
}

package dev.copycat.internal.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Components that records did not keep as they were given to their constructors. A copy is fine if nobody else had the
 * original and it is the same in the end; anything else would be a loss.
 */
final class RecordCopies {

    private record Copy(StateField component, int target, Object given, Object kept) {}

    private final GraphModel model;
    private final List<Copy> copies = new ArrayList<>();

    RecordCopies(GraphModel model) {
        this.model = model;
    }

    /**
     * Looks at a new record.
     *
     * @param type its class
     * @param made the record
     * @param given what its constructor got, in the order of the file
     * @param target the object to which a slot refers, or 0
     */
    void compare(FileClass type, Object made, Object[] given, IntUnaryOperator target) {
        for (int i = 0; i < given.length; i++) {
            StateField component = type.fields()[i];
            if (component == null) {
                continue;
            }
            Object kept = component.get(made);
            if (kept == given[i]) {
                continue;
            }
            int id = target.applyAsInt(i);
            if (id != 0 && kept != null) {
                copies.add(new Copy(component, id, given[i], kept));
            } else if (kept == null || given[i] == null || !sameValue(kept, given[i])) {
                throw changed(component);
            }
        }
    }

    private static boolean sameValue(Object kept, Object given) {
        ValueType type = ValueTypes.of(given.getClass());
        return kept.getClass() == given.getClass() && (type == null ? kept.equals(given) : type.same(kept, given));
    }

    /** Once all objects are complete. */
    void check(IntUnaryOperator timesReferredTo) {
        for (Copy copy : copies) {
            if (timesReferredTo.applyAsInt(copy.target()) > 1 || GraphComparison.differ(model, copy.given(), copy.kept())) {
                throw changed(copy.component());
            }
        }
    }

    private static IllegalArgumentException changed(StateField component) {
        return new IllegalArgumentException("the constructor of the record does not keep " + component + " as it gets it");
    }
}

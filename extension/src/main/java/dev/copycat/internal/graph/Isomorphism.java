package dev.copycat.internal.graph;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Numbers two graphs side by side; they are the same if every object gets the same number in both. */
final class Isomorphism {

    /** Ends the walk. */
    private static final class DifferenceException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        DifferenceException(String difference) {
            super(difference, null, false, false);
        }
    }

    private final GraphModel model;
    private final boolean sharing;
    private final IdentityTable left = new IdentityTable();
    private final IdentityTable right = new IdentityTable();
    private final Deque<Integer> unordered = new ArrayDeque<>();
    private final Deque<Integer> ambiguous = new ArrayDeque<>();
    private int current;

    /**
     * A comparison.
     *
     * @param model knows all classes
     * @param sharing whether an object that is in both graphs is taken as it is
     */
    Isomorphism(GraphModel model, boolean sharing) {
        this.model = model;
        this.sharing = sharing;
    }

    /** Says that two beans are to be the same. */
    void beans(FieldShape shape, Object one, Object other) {
        left.add(one, shape, 0);
        right.add(other, shape, 0);
    }

    Optional<String> roots(Object one, Object other) {
        try {
            pair(one, other, "");
        } catch (DifferenceException found) {
            return Optional.of(found.getMessage());
        }
        return difference();
    }

    Optional<String> difference() {
        try {
            int walked = 0;
            while (walked < left.count() || !unordered.isEmpty() || !ambiguous.isEmpty()) {
                if (walked < left.count()) {
                    current = ++walked;
                    compare();
                } else if (!unordered.isEmpty()) {
                    current = unordered.remove();
                    match(false);
                } else {
                    current = ambiguous.remove();
                    match(true);
                }
            }
            return Optional.empty();
        } catch (DifferenceException found) {
            return Optional.of(found.getMessage());
        }
    }

    private void compare() {
        Object one = left.object(current);
        Object other = right.object(current);
        Shape shape = left.shape(current);
        if (shape instanceof FieldShape fields) {
            for (StateField field : fields.fields()) {
                pair(field.get(one), field.get(other), "." + field.name());
            }
        } else if (shape instanceof PrimitiveArrayShape array) {
            if (!PrimitiveArrays.same(array.component(), one, other)) {
                throw difference("", "other elements");
            }
        } else {
            compareContent((ContentShape) shape, one, other);
        }
    }

    private void compareContent(ContentShape shape, Object one, Object other) {
        Object attribute = shape.attribute().get().apply(one);
        Object otherAttribute = shape.attribute().get().apply(other);
        if (attribute instanceof Class<?>) {
            if (attribute != otherAttribute) {
                throw difference("", "another element type");
            }
        } else {
            pair(attribute, otherAttribute, "." + shape.attribute().name());
        }
        if (!shape.ordered()) {
            unordered.add(current);
            return;
        }
        List<Object> parts = Parts.of(shape, one);
        List<Object> others = Parts.of(shape, other);
        requireSize(parts, others);
        for (int i = 0; i < parts.size(); i++) {
            Object before = i == 0 ? null : parts.get(i - 1);
            if (!quickly(parts.get(i), others.get(i))) {
                pair(parts.get(i), others.get(i), Paths.label(shape.layout(), i, before));
            }
        }
    }

    private static boolean quickly(Object one, Object other) {
        return one instanceof String && one.equals(other);
    }

    private void requireSize(List<Object> parts, List<Object> others) {
        if (parts.size() != others.size()) {
            throw difference("", parts.size() + " and " + others.size() + " parts");
        }
    }

    /** Finds which parts of two unordered objects belong together. */
    private void match(boolean guess) {
        ContentShape shape = (ContentShape) left.shape(current);
        int step = shape.layout() == ContentShape.Layout.ENTRIES ? 2 : 1;
        List<Object> parts = Parts.of(shape, left.object(current));
        List<Object> others = Parts.of(shape, right.object(current));
        requireSize(parts, others);
        Matching matching = new Matching(model, left, right);
        int[] partners = matching.partners(Parts.every(parts, step), Parts.every(others, step), guess);
        if (partners == null) {
            ambiguous.add(current);
            return;
        }
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] < 0) {
                throw difference(Paths.label(shape.layout(), i * step, null), "on one side only");
            }
            pair(parts.get(i * step), others.get(partners[i] * step), Paths.label(shape.layout(), i * step, null));
            if (step == 2) {
                String label = Paths.label(shape.layout(), i * 2 + 1, parts.get(i * 2));
                pair(parts.get(i * 2 + 1), others.get(partners[i] * 2 + 1), label);
            }
        }
    }

    private void pair(Object one, Object other, String step) {
        if (one == null && other == null || sharing && one == other) {
            return;
        }
        if (one == null || other == null) {
            throw difference(step, text(one) + " and " + text(other));
        }
        Shape shape = model.shape(one);
        if (!(shape instanceof ValueType values)) {
            pairObjects(one, shape, other, step);
        } else if (!values.holds(other) || !values.same(one, other)) {
            throw difference(step, text(one) + " and " + text(other));
        }
    }

    private void pairObjects(Object one, Shape shape, Object other, String step) {
        int id = left.find(one);
        if (id != right.find(other)) {
            throw difference(step, "shared differently");
        }
        if (id != 0) {
            return;
        }
        if (shape instanceof Refusal refusal) {
            throw difference(step, refusal.reason());
        }
        if (shape != model.shape(other)) {
            throw difference(step, one.getClass().getName() + " and " + other.getClass().getName());
        }
        left.add(one, shape, current);
        right.add(other, shape, current);
    }

    private static String text(Object value) {
        return value == null ? "null" : value.getClass().getSimpleName() + " " + value;
    }

    private DifferenceException difference(String step, String what) {
        String path = current == 0 ? "" : new Paths(left).to(current, null);
        return new DifferenceException(path + step + ": " + what);
    }
}

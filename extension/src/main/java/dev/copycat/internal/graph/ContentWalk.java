package dev.copycat.internal.graph;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;

/** One {@link ContentComparison}, or a part of one that tries which elements belong together. */
final class ContentWalk {

    private static final Map<Class<?>, ContentShape> HOLDERS = JdkMade.shapes();

    /** Two objects to compare, and how the walk came to them. */
    private record Pair(Object sent, Object decoded, Type declared, Pair before, String step) {

        boolean isNumberOfAnyClass() {
            return sent instanceof Number && DeclaredTypes.takesAnyNumber(declared);
        }

        String path() {
            Deque<String> steps = new ArrayDeque<>();
            for (Pair each = this; each != null; each = each.before) {
                steps.push(each.step);
            }
            return String.join("", steps);
        }
    }

    /** Two objects that are compared already, or will be. */
    private record Met(Object sent, Object decoded) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Met met && met.sent == sent && met.decoded == decoded;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(sent) * 31 + System.identityHashCode(decoded);
        }
    }

    private final ContentWalk outer;
    private final Set<Met> met = new HashSet<>();
    private final Deque<Pair> pairs = new ArrayDeque<>();
    private Pair current;

    /**
     * A walk.
     *
     * @param outer the walk that tries this one, or null
     */
    ContentWalk(ContentWalk outer) {
        this.outer = outer;
    }

    void add(Object sent, Object decoded, Type declared, String step) {
        pairs.add(new Pair(sent, decoded, declared, current, step));
    }

    /** The path to the first difference. */
    Optional<String> difference() {
        while (!pairs.isEmpty()) {
            current = pairs.remove();
            if (current.isNumberOfAnyClass() || !same(current.sent(), current.decoded())) {
                return Optional.of(current.path());
            }
        }
        return Optional.empty();
    }

    /** Tries whether other objects are the same, given what was met here. */
    boolean succeeds(ContentWalk trial) {
        if (trial.difference().isPresent()) {
            return false;
        }
        met.addAll(trial.met);
        return true;
    }

    int depth() {
        return outer == null ? 0 : outer.depth() + 1;
    }

    private boolean isMet(Met pair) {
        for (ContentWalk each = this; each != null; each = each.outer) {
            if (each.met.contains(pair)) {
                return true;
            }
        }
        return false;
    }

    private boolean same(Object sent, Object decoded) {
        if (sent == decoded || sent == null || decoded == null) {
            return sent == decoded;
        }
        ValueType values = ValueTypes.of(sent.getClass());
        if (values != null || sent instanceof Enum) {
            return values != null && values.holds(decoded) && values.same(sent, decoded);
        }
        Met pair = new Met(sent, decoded);
        return isMet(pair) || met.add(pair) && sameContent(sent, decoded);
    }

    private boolean sameContent(Object sent, Object decoded) {
        if (sent instanceof Collection<?> one) {
            return decoded instanceof Collection<?> other && sameState(one, other) && sameElements(one, other);
        }
        if (sent instanceof Map<?, ?> one) {
            return decoded instanceof Map<?, ?> other && sameState(one, other) && sameEntries(one, other);
        }
        return sameObject(sent, decoded);
    }

    private boolean sameObject(Object sent, Object decoded) {
        if (sent instanceof Map.Entry<?, ?> one && decoded instanceof Map.Entry<?, ?> other) {
            add(one.getKey(), other.getKey(), DeclaredTypes.argument(current.declared(), 2, 0), ".key");
            add(one.getValue(), other.getValue(), DeclaredTypes.argument(current.declared(), 2, 1), ".value");
            return true;
        }
        Class<?> type = sent.getClass();
        if (type != decoded.getClass()) {
            return false;
        }
        if (type.isArray()) {
            return sameArray(sent, decoded);
        }
        if (HOLDERS.containsKey(type)) {
            List<Object> one = Parts.of(HOLDERS.get(type), sent);
            List<Object> other = Parts.of(HOLDERS.get(type), decoded);
            for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
                add(one.get(i), other.get(i), DeclaredTypes.argument(current.declared(), 1, 0), ".value");
            }
            return one.size() == other.size();
        }
        if (sent instanceof java.net.URL one) {
            // Its equals asks the network.
            return one.toExternalForm().equals(((java.net.URL) decoded).toExternalForm());
        }
        return Fields.of(type).map(fields -> addFields(fields, sent, decoded)).orElseGet(() -> sent.equals(decoded));
    }

    private boolean addFields(List<Field> fields, Object sent, Object decoded) {
        for (Field field : fields) {
            add(Fields.get(field, sent), Fields.get(field, decoded), field.getGenericType(), "." + field.getName());
        }
        return true;
    }

    /** What an application's own collection class keeps beside its content. */
    private boolean sameState(Object sent, Object decoded) {
        List<Field> fields = Fields.own(sent.getClass());
        return fields.isEmpty() || sent.getClass() == decoded.getClass() && addFields(fields, sent, decoded);
    }

    private boolean sameArray(Object sent, Object decoded) {
        Class<?> component = sent.getClass().getComponentType();
        if (component.isPrimitive()) {
            return PrimitiveArrays.same(Primitive.of(component), sent, decoded);
        }
        int length = Array.getLength(sent);
        for (int i = 0; i < Math.min(length, Array.getLength(decoded)); i++) {
            add(Array.get(sent, i), Array.get(decoded, i), DeclaredTypes.component(current.declared(), component), "[" + i + "]");
        }
        return length == Array.getLength(decoded);
    }

    private boolean sameElements(Collection<?> sent, Collection<?> decoded) {
        Type element = DeclaredTypes.argument(current.declared(), 1, 0);
        if (DeclaredTypes.ordered(current.declared(), sent)) {
            if (sent instanceof SortedSet<?> one && decoded instanceof SortedSet<?> other) {
                add(one.comparator(), other.comparator(), Object.class, ".comparator");
            }
            Iterator<?> others = decoded.iterator();
            int index = 0;
            for (Object each : sent) {
                if (!others.hasNext()) {
                    return false;
                }
                add(each, others.next(), element, "[" + index++ + "]");
            }
            return !others.hasNext();
        }
        return sent.size() == decoded.size()
                && new ContentMatching(this, new Type[] {element}).match(rows(sent), rows(decoded));
    }

    private boolean sameEntries(Map<?, ?> sent, Map<?, ?> decoded) {
        Type key = DeclaredTypes.argument(current.declared(), 2, 0);
        Type value = DeclaredTypes.argument(current.declared(), 2, 1);
        if (!DeclaredTypes.ordered(current.declared(), sent)) {
            return sent.size() == decoded.size()
                    && new ContentMatching(this, new Type[] {key, value}).match(rows(sent), rows(decoded));
        }
        if (sent instanceof SortedMap<?, ?> one && decoded instanceof SortedMap<?, ?> other) {
            add(one.comparator(), other.comparator(), Object.class, ".comparator");
        }
        List<Object[]> others = rows(decoded);
        int index = 0;
        for (Object[] row : rows(sent)) {
            if (index == others.size()) {
                return false;
            }
            add(row[0], others.get(index)[0], key, "{" + index + "}");
            add(row[1], others.get(index)[1], value, Paths.label(ContentShape.Layout.ENTRIES, 2 * index + 1, row[0]));
            index++;
        }
        return index == others.size();
    }

    private static List<Object[]> rows(Map<?, ?> map) {
        List<Object[]> rows = new ArrayList<>();
        map.forEach((key, value) -> rows.add(new Object[] {key, value}));
        return rows;
    }

    private static List<Object[]> rows(Collection<?> elements) {
        List<Object[]> rows = new ArrayList<>();
        elements.forEach(element -> rows.add(new Object[] {element}));
        return rows;
    }
}

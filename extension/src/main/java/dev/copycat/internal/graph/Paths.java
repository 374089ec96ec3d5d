package dev.copycat.internal.graph;

import dev.copycat.internal.json.JsonOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** Makes the path from a bean to an object, once one is needed, out of how the objects were met. */
final class Paths {

    /** A longer path is cut in the middle. */
    private static final int MOST_STEPS = 40;

    private final IdentityTable ids;

    Paths(IdentityTable ids) {
        this.ids = ids;
    }

    /**
     * A path.
     *
     * @param id the number of an object
     * @param child what the object holds and the path is to, or null for the object itself
     * @return such as {@code Wiki.pages["Home"].author}
     */
    String to(int id, Object child) {
        Deque<String> steps = new ArrayDeque<>();
        if (child != null) {
            steps.push(step(ids.object(id), ids.shape(id), child));
        }
        int at = id;
        for (; ids.parent(at) != 0; at = ids.parent(at)) {
            int parent = ids.parent(at);
            // Only the ends of a long path are looked up.
            int left = steps.size();
            boolean passedOver = left > MOST_STEPS && ids.parent(parent) != 0;
            steps.push(passedOver ? "" : step(ids.object(parent), ids.shape(parent), ids.object(at)));
        }
        return join(ids.shape(at) instanceof FieldShape root ? root.type().getSimpleName() : "", steps);
    }

    private static String join(String bean, Deque<String> steps) {
        StringBuilder path = new StringBuilder(bean);
        int index = 0;
        for (Iterator<String> each = steps.iterator(); each.hasNext(); index++) {
            String step = each.next();
            if (index == 1 && step.isEmpty()) {
                path.append(" … ");
            }
            path.append(step);
        }
        return path.toString();
    }

    /** How an object holds another. */
    static String step(Object owner, Shape shape, Object child) {
        if (shape instanceof FieldShape fields) {
            for (StateField field : fields.fields()) {
                if (!field.primitive() && field.get(owner) == child) {
                    return "." + field.name();
                }
            }
            return ".?";
        }
        ContentShape content = (ContentShape) shape;
        if (content.attribute().get().apply(owner) == child) {
            return "." + content.attribute().name();
        }
        Search search = new Search(content, child);
        try {
            content.parts(owner, search);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return search.found;
    }

    /** Looks for a part. */
    private static final class Search implements ContentShape.PartSink {

        private final ContentShape.Layout layout;
        private final Object child;
        private Object before;
        private int index;
        private String found = "[?]";

        Search(ContentShape shape, Object child) {
            this.layout = shape.layout();
            this.child = child;
        }

        @Override
        public void part(Object part) {
            if (part == child) {
                found = label(layout, index, before);
            }
            before = part;
            index++;
        }
    }

    /** The step to the part with an index, given the part before it. */
    static String label(ContentShape.Layout layout, int index, Object before) {
        return switch (layout) {
            case VALUE -> ".value";
            case ELEMENTS -> "[" + index + "]";
            case ENTRIES -> index % 2 == 0 ? "{" + index / 2 + "}" : "[" + key(before, index / 2) + "]";
        };
    }

    private static String key(Object key, int index) {
        if (key instanceof String text) {
            JsonOutput json = new JsonOutput(text.length() + 2).string(text);
            return new String(json.array(), 0, json.length(), StandardCharsets.UTF_8);
        }
        return key != null && ValueTypes.of(key.getClass()) != null || key instanceof Enum ? key.toString() : "{" + index + "}";
    }
}

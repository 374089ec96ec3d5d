package dev.copycat.internal.graph;

import static dev.copycat.internal.graph.Keeping.LINKED;
import static dev.copycat.internal.graph.Keeping.LISTED;

import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How objects are copied: as they are carried, and some more besides that only leave the state in results. Thread-safe.
 *
 * <p>A view of a collection, such as {@code map.values()}, reads the state later, as does an entry of a map; its copy is a list,
 * set, map or entry of its own.
 */
final class CopyShapes {

    private static final ContentShape LIST_VIEW = new CollectionShape("ArrayList", LISTED, Attribute.NONE);
    private static final ContentShape SET_VIEW = new CollectionShape("LinkedHashSet", LINKED, Attribute.NONE);
    private static final ContentShape MAP_VIEW = new MapShape("LinkedHashMap", LINKED, Attribute.NONE);
    private static final ContentShape ENTRY_OF_MAP = JdkMade.entries("SimpleEntry", LISTED);

    private final GraphModel model;
    private final Map<Class<?>, Shape> outside = new ConcurrentHashMap<>();
    private final Map<Class<?>, Boolean> constant = new ConcurrentHashMap<>();
    private final Map<Class<?>, FileClass> classes = new ConcurrentHashMap<>();

    CopyShapes(GraphModel model) {
        this.model = model;
    }

    GraphModel model() {
        return model;
    }

    /** How an object is copied. */
    Shape of(Object object) {
        Shape shape = model.shape(object);
        if (shape instanceof FieldShape fields && !fields.record() && model.isBean(fields.type())) {
            return bean(fields.type());
        }
        return shape instanceof Refusal ? outside(object, shape) : shape;
    }

    private Shape outside(Object object, Shape refusal) {
        Class<?> type = object.getClass();
        if (!ShapeFactory.ofJdk(type)) {
            return model.isBean(type) ? bean(type) : outside.computeIfAbsent(type, model::shapeOutside);
        }
        if (object instanceof Map) {
            return MAP_VIEW;
        }
        if (object instanceof Map.Entry) {
            return ENTRY_OF_MAP;
        }
        return object instanceof Set ? SET_VIEW : object instanceof Collection ? LIST_VIEW : refusal;
    }

    private static Refusal bean(Class<?> type) {
        return new Refusal("the prevalent bean itself, " + type.getName(), "inject it where it is needed");
    }

    /** The class of objects carried by fields, for the assembly of a copy. */
    FileClass fileClass(FieldShape shape) {
        return classes.computeIfAbsent(shape.type(), type -> {
            List<StateField> all = shape.fields();
            return new FileClass(
                    shape.tag(), shape, null, all.toArray(new StateField[0]), new ValueType[all.size()], null, null);
        });
    }

    /** Whether an object never changes, nor anything it holds, as its class alone tells. */
    boolean constant(Object object, Shape shape) {
        return shape instanceof ValueType
                || shape instanceof FieldShape fields && constant.computeIfAbsent(object.getClass(), type -> constant(fields));
    }

    private boolean constant(FieldShape shape) {
        return fixed(shape) && shape.fields().stream().allMatch(field -> field.primitive() || field.values() != null);
    }

    /** Whether what an object holds never changes: the references, and what is no state but would be shared with it. */
    static boolean fixed(Shape shape) {
        if (shape instanceof FieldShape fields) {
            return fields.making() != FieldShape.Making.GIVEN
                    && fields.fields().stream().allMatch(field -> Modifier.isFinal(field.field().getModifiers()))
                    && !TransientFields.change(fields.type());
        }
        return shape instanceof MadeShape made && made.fixed();
    }
}

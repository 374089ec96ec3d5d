package dev.copycat.internal.graph;

import dev.copycat.internal.graph.ContentShape.Layout;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;

/**
 * What a declared type says of an object, and of what that holds if it is a collection, map, array or the like: in a
 * {@code Map<String, List<Long>>} the keys are strings, and the values lists of which the elements are longs.
 */
final class DeclaredContent {

    private static final String KEY_SET_VIEW = "ConcurrentHashMap.KeySetView";

    private final Class<?> type;
    private final String path;

    /** Of a map two, of all else that holds something one. */
    private final List<DeclaredContent> parts;

    /** Gets the path, and what is there instead of the type. */
    private final BiConsumer<DeclaredContent, String> differs;

    private final boolean tells;
    private final boolean tellsOfParts;
    private DeclaredContent view;

    /** The kind of objects that was last found to fit. */
    private Shape fitting;

    private DeclaredContent(
            Class<?> type, String path, List<DeclaredContent> parts, BiConsumer<DeclaredContent, String> differs) {
        this.type = type;
        this.path = path;
        this.parts = parts;
        this.differs = differs;
        this.tellsOfParts = parts.stream().anyMatch(DeclaredContent::tells);
        this.tells = tellsOfParts || parts.stream().anyMatch(part -> part.type != Object.class);
    }

    /**
     * What a type says of the objects that a field of it refers to.
     *
     * @param declared the type
     * @param path where it is declared, such as {@code .pages}
     * @param differs gets which content is of another type, and of what
     */
    static DeclaredContent of(BoundType declared, String path, BiConsumer<DeclaredContent, String> differs) {
        Class<?> raw = declared.raw();
        List<BoundType> arguments = declared.arguments();
        List<DeclaredContent> parts = List.of();
        if (raw.isArray()) {
            parts = List.of(of(new BoundType(raw.getComponentType(), arguments), path + "[]", differs));
        } else if (ShapeFactory.ofJdk(raw) && holdsTwo(raw) && arguments.size() == 2) {
            parts = List.of(of(arguments.get(0), path + "{}", differs), of(arguments.get(1), path + "[]", differs));
        } else if (ShapeFactory.ofJdk(raw) && holdsOne(raw) && arguments.size() == 1) {
            parts = List.of(of(arguments.get(0), path + "[]", differs));
        }
        return new DeclaredContent(raw, path, parts, differs);
    }

    private static boolean holdsTwo(Class<?> raw) {
        return Map.class.isAssignableFrom(raw) || Map.Entry.class.isAssignableFrom(raw);
    }

    private static boolean holdsOne(Class<?> raw) {
        return Iterable.class.isAssignableFrom(raw) || raw == Optional.class || raw == AtomicReference.class;
    }

    Class<?> type() {
        return type;
    }

    String path() {
        return path;
    }

    /** Whether it says something of what objects hold. */
    boolean tells() {
        return tells;
    }

    /** Whether it says something of what the parts of an object hold. */
    boolean tellsOfParts(ContentShape shape) {
        return tellsOfParts || isView(shape);
    }

    /** What it says of a part of an object; null if nothing. */
    DeclaredContent part(ContentShape shape, int index) {
        boolean entries = shape.layout() == Layout.ENTRIES;
        if (parts.size() != (entries ? 2 : 1)) {
            return null;
        }
        if (isView(shape)) {
            return index == 0 ? view() : null;
        }
        return parts.get(entries ? index % 2 : 0);
    }

    /** Whether it is a set that is the keys of a map. */
    private static boolean isView(ContentShape shape) {
        return shape.layout() == Layout.ELEMENTS && shape.tag().equals(KEY_SET_VIEW);
    }

    private DeclaredContent view() {
        if (view == null) {
            DeclaredContent any = new DeclaredContent(Object.class, path, List.of(), differs);
            view = new DeclaredContent(Map.class, path, List.of(parts.get(0), any), differs);
        }
        return view;
    }

    /** Makes the values among the parts of an object what they are declared to be; tells which cannot. */
    void convert(ContentShape shape, Object[] values, int size) {
        DeclaredContent even = part(shape, 0);
        DeclaredContent odd = part(shape, 1);
        for (int i = 0; i < size; i++) {
            DeclaredContent part = i % 2 == 0 ? even : odd;
            if (part != null && values[i] != null && !part.type.isInstance(values[i])) {
                values[i] = takesOneEnum(shape, i) ? values[i] : Conversion.of(values[i], part.type);
                part.require(values[i]);
            }
        }
    }

    /** Whether a part can be nothing but a constant of one enum, as the keys of an enum map. */
    private static boolean takesOneEnum(ContentShape shape, int index) {
        return shape.attribute().name().equals("of") && (index % 2 == 0 || shape.layout() == Layout.ELEMENTS);
    }

    /** Tells a value that is not what it is declared to be. */
    void require(Object value) {
        if (value != null && !type.isInstance(value)) {
            differs.accept(this, value.getClass().getTypeName());
        }
    }

    /** Tells an object that is not what it is declared to be. */
    void require(Shape shape, GraphModel model) {
        if (fitting == shape) {
            return;
        }
        Class<?> actual = model.typeOf(shape);
        if (type.isAssignableFrom(actual)) {
            fitting = shape;
        } else {
            differs.accept(this, actual.getTypeName());
        }
    }
}

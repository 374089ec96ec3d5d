package dev.copycat.internal.graph;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The fields of objects in general, whether they are state or not, for comparisons that know no beans. */
final class Fields {

    private static final ClassValue<Optional<List<Field>>> OF_CLASS = new ClassValue<>() {
        @Override
        protected Optional<List<Field>> computeValue(Class<?> type) {
            return find(type);
        }
    };

    private Fields() {}

    /** The instance fields that are not transient, if they are all there is to an object of a class; else empty. */
    static Optional<List<Field>> of(Class<?> type) {
        return OF_CLASS.get(type);
    }

    private static Optional<List<Field>> find(Class<?> type) {
        Class<?> jdk = type;
        while (!ShapeFactory.ofJdk(jdk)) {
            jdk = jdk.getSuperclass();
        }
        boolean complete = jdk != type && Refusals.STATELESS.contains(jdk.getName()) && !type.isHidden();
        try {
            return complete ? Optional.of(declared(type)) : Optional.empty();
        } catch (InaccessibleObjectException closed) {
            return Optional.empty();
        }
    }

    /** The fields that a class adds to what it inherits from the JDK. */
    static List<Field> own(Class<?> type) {
        return ShapeFactory.ofJdk(type) ? List.of() : declared(type);
    }

    private static List<Field> declared(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> each = type; !ShapeFactory.ofJdk(each); each = each.getSuperclass()) {
            Arrays.stream(each.getDeclaredFields())
                    .filter(f -> (f.getModifiers() & (Modifier.STATIC | Modifier.TRANSIENT)) == 0)
                    .forEach(fields::add);
        }
        fields.forEach(field -> field.setAccessible(true));
        return Collections.unmodifiableList(fields);
    }

    static Object get(Field accessible, Object owner) {
        try {
            return accessible.get(owner);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}

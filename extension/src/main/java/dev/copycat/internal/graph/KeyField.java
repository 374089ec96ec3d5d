package dev.copycat.internal.graph;

import dev.copycat.Key;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The field by which objects of a class are known, and what can be wrong with it. */
final class KeyField {

    private static final Set<Class<?>> TYPES = Set.of(
            String.class, java.util.UUID.class, long.class, Long.class, int.class, Integer.class, short.class, Short.class,
            byte.class, Byte.class);

    private KeyField() {}

    /** The marked fields of a class and those above it. */
    static List<Field> of(Class<?> type) {
        List<Field> keys = new ArrayList<>();
        for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
            Arrays.stream(each.getDeclaredFields()).filter(field -> field.isAnnotationPresent(Key.class)).forEach(keys::add);
        }
        return keys;
    }

    /** What is wrong, and what to do; in classes of the state, and in beans, whose objects nobody passes. */
    static List<String> mistakes(Collection<Class<?>> classes, Collection<Class<?>> beans) {
        Stream<String> inBeans = beans.stream().flatMap(bean -> of(bean).stream())
                .map(field -> name(field) + " is marked @Key in a prevalent bean: remove it, a bean is injected and not passed");
        Stream<String> several = classes.stream().filter(type -> !beans.contains(type) && of(type).size() > 1)
                .map(type -> type.getName() + " has more than one field marked @Key: keep one, which may be a text of several");
        Stream<String> types = classes.stream().filter(type -> !beans.contains(type)).flatMap(type -> of(type).stream())
                .filter(field -> !TYPES.contains(field.getType())).distinct()
                .map(field -> name(field) + " is marked @Key and of type " + field.getType().getName()
                        + ": mark a String, an integer or a UUID");
        return Stream.of(inBeans, several, types).flatMap(each -> each).distinct().sorted().toList();
    }

    private static String name(Field field) {
        return field.getDeclaringClass().getName() + "." + field.getName();
    }
}

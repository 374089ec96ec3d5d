package dev.copycat.internal.codec;

import static java.util.stream.Collectors.joining;

import jakarta.json.bind.annotation.JsonbCreator;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What JSON-B goes by when it reads objects of a class, besides the names and types of fields: how they are made, how fields are
 * set, and the annotations. The same text on every JDK.
 */
final class JsonRules {

    private JsonRules() {}

    /** A line for each way to make objects, and for what is said of the class, its superclasses and its package. */
    static Stream<String> of(Class<?> type) {
        Stream<Class<?>> classes =
                Stream.<Class<?>>iterate(type, each -> each != null && JsonClass.isOwn(each), Class::getSuperclass);
        Stream<String> said = Stream.concat(classes, Stream.ofNullable(type.getPackage()))
                .map(JsonRules::annotations)
                .filter(Predicate.not(String::isEmpty))
                .map(text -> type.getName() + text);
        return Stream.concat(said, makers(type).map(maker -> type.getName() + maker));
    }

    /** How a field is set and what is said of it. */
    static String of(Field field, List<AnnotatedElement> places) {
        boolean open = (field.getModifiers() & (Modifier.PUBLIC | Modifier.FINAL)) == Modifier.PUBLIC;
        boolean set = places.stream().anyMatch(place -> place instanceof Executable method
                && method.getParameterCount() == 1
                && Modifier.isPublic(method.getModifiers()));
        return (open ? " open" : "") + (set ? " set" : "")
                + places.stream().map(JsonRules::annotations).distinct().collect(joining());
    }

    private static Stream<String> makers(Class<?> type) {
        Stream<Executable> all = Stream.concat(
                Arrays.stream(type.getDeclaredConstructors()), Arrays.stream(type.getDeclaredMethods()));
        return all.filter(maker -> maker.isAnnotationPresent(JsonbCreator.class) || isPlain(maker))
                .map(maker -> annotations(maker) + Arrays.stream(maker.getParameters())
                        .map(each -> each.getParameterizedType().getTypeName() + " " + each.getName() + annotations(each))
                        .collect(joining(", ", "(", ")")));
    }

    private static boolean isPlain(Executable maker) {
        return maker instanceof Constructor<?> && maker.getParameterCount() == 0
                && (maker.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0;
    }

    private static String annotations(AnnotatedElement at) {
        return Arrays.stream(at.getAnnotations())
                .filter(each -> each.annotationType().getPackage() == JsonbCreator.class.getPackage())
                .map(each -> " " + text(each))
                .sorted()
                .collect(joining());
    }

    private static String text(Annotation annotation) {
        Class<?> type = annotation.annotationType();
        return "@" + type.getSimpleName() + Arrays.stream(type.getDeclaredMethods())
                .filter(member -> !Objects.deepEquals(value(member, annotation), member.getDefaultValue()))
                .sorted(Comparator.comparing(Method::getName))
                .map(member -> (member.getName().equals("value") ? "" : member.getName() + "=") + text(value(member, annotation)))
                .collect(joining(", ", "(", ")"));
    }

    private static Object value(Method member, Annotation annotation) {
        try {
            return member.invoke(annotation);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException(annotation + " cannot be read. Look at its classes.", unreadable);
        }
    }

    private static String text(Object value) {
        if (value.getClass().isArray()) {
            return IntStream.range(0, Array.getLength(value)).mapToObj(i -> text(Array.get(value, i)))
                    .collect(joining(", ", "{", "}"));
        }
        if (value instanceof Annotation annotation) {
            return text(annotation);
        }
        return value instanceof Class<?> type ? type.getName() : value.toString();
    }
}

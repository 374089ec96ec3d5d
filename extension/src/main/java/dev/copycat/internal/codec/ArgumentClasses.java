package dev.copycat.internal.codec;

import dev.copycat.internal.graph.BoundType;
import dev.copycat.internal.graph.FormerNames;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The classes of the application that arguments are made of: those that declared types reach through fields, type arguments and
 * components.
 */
public final class ArgumentClasses {

    /** Classes, records and enums. */
    private final Set<Class<?>> classes = new LinkedHashSet<>();

    private ArgumentClasses() {}

    /**
     * Follows the types.
     *
     * @param declared those of parameters, without type variables
     * @return what they reach
     */
    public static ArgumentClasses of(Collection<Type> declared) {
        ArgumentClasses found = new ArgumentClasses();
        Deque<BoundType> open = new ArrayDeque<>(declared.stream().map(BoundType::of).toList());
        while (!open.isEmpty()) {
            BoundType type = open.remove();
            Class<?> raw = type.raw();
            open.addAll(type.arguments());
            if (raw.isArray()) {
                open.add(new BoundType(raw.getComponentType(), List.of()));
            } else if ((raw.isEnum() || JsonClass.isOwn(raw)) && found.classes.add(raw)) {
                JsonParts.subtypes(raw).values().forEach(each -> open.add(new BoundType(each, List.of())));
                JsonClass.of(raw).members().values().forEach(field -> open.add(type.within(field.getGenericType())));
            }
        }
        return found;
    }

    /**
     * Former names that are claimed twice, or that something still has, in the code or in JSON.
     *
     * @return what is wrong, and what to do, each once; empty if nothing is
     */
    public List<String> mistakes() {
        Stream<String> json = classes.stream().flatMap(type -> JsonClass.of(type).mistakes());
        return Stream.concat(FormerNames.mistakes(classes).stream(), json).distinct().toList();
    }

    /**
     * What the JSON of arguments consists of.
     *
     * @return a line for each field, each constant, each subtype and each way to make objects, with what JSON-B is told of them
     */
    public List<String> lines() {
        return classes.stream().flatMap(type -> type.isEnum() ? constants(type) : members(type)).sorted().toList();
    }

    /** Whether anything has or had another name, or was given up. */
    boolean changed() {
        return classes.stream().anyMatch(type -> type.isEnum()
                ? fields(type).anyMatch(field -> !FormerNames.of((AnnotatedElement) field).isEmpty())
                : JsonClass.of(type).changed());
    }

    private static Stream<Field> fields(Class<?> constants) {
        return Arrays.stream(constants.getFields()).filter(Field::isEnumConstant);
    }

    private static Stream<String> constants(Class<?> type) {
        return fields(type).map(field -> type.getName() + "." + field.getName());
    }

    private static Stream<String> members(Class<?> type) {
        Stream<String> subtypes = JsonParts.subtypes(type).entrySet().stream()
                .map(each -> type.getName() + " " + each.getKey() + " is " + each.getValue().getName());
        Stream<String> members = JsonClass.of(type).members().values().stream().map(field -> member(type, field));
        return Stream.of(subtypes, members, JsonRules.of(type)).flatMap(each -> each);
    }

    private static String member(Class<?> type, Field field) {
        return type.getName() + "." + field.getName() + " " + field.getGenericType().getTypeName()
                + JsonRules.of(field, JsonClass.places(field));
    }
}

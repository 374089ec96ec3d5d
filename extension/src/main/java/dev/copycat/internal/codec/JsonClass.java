package dev.copycat.internal.codec;

import dev.copycat.internal.graph.FormerNames;
import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbTransient;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import jakarta.json.bind.annotation.JsonbTypeDeserializer;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How objects of one class of the application stand in JSON, as far as its declarations tell: a member for each field. */
final class JsonClass {

    private static final ClassValue<JsonClass> ALL = new ClassValue<>() {
        @Override
        protected JsonClass computeValue(Class<?> type) {
            return new JsonClass(type);
        }
    };

    private final Class<?> type;
    private final Map<String, Field> members = new LinkedHashMap<>();
    private final Map<String, String> former = new HashMap<>();

    private JsonClass(Class<?> type) {
        this.type = type;
        for (Class<?> each = type; each != null && isOwn(each); each = each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
                List<AnnotatedElement> places = places(field);
                if (isCarried(field) && places.stream().noneMatch(at -> at.isAnnotationPresent(JsonbTransient.class))) {
                    members.putIfAbsent(name(field, places), field);
                }
            }
        }
        members.forEach((name, field) -> FormerNames.of((AnnotatedElement) field).stream()
                .filter(each -> !takes(each))
                .forEach(each -> former.putIfAbsent(each, name)));
    }

    static JsonClass of(Class<?> type) {
        return ALL.get(type);
    }

    /** Whether a class is one of the application, whose objects are no collections. */
    static boolean isOwn(Class<?> type) {
        return !type.isPrimitive()
                && !type.isArray()
                && !type.isEnum()
                && !type.getName().startsWith("java.")
                && !type.getName().startsWith("jakarta.json.")
                && !Collection.class.isAssignableFrom(type)
                && !Map.class.isAssignableFrom(type);
    }

    Class<?> type() {
        return type;
    }

    /** The fields by the names that they have in JSON. */
    Map<String, Field> members() {
        return members;
    }

    /** Whether members or values of the class are called otherwise than they were, or given up. */
    boolean changed() {
        return !former.isEmpty() || !FormerNames.removed(type).isEmpty();
    }

    /** Former names of fields that others have in JSON, so that what is journaled could not be told apart, and what to do. */
    Stream<String> mistakes() {
        return Stream.concat(
                members.values().stream().flatMap(field -> FormerNames.of((AnnotatedElement) field).stream()
                        .filter(name -> members.getOrDefault(name, field) != field && !members.get(name).getName().equals(name))
                        .map(name -> full(field) + " says @FormerName(\"" + name + "\"), and " + full(members.get(name))
                                + " has that name in JSON: take @FormerName away, or give the other another name there")),
                former.entrySet().stream()
                        .filter(each -> FormerNames.removed(type, each.getValue()) && tells(each.getKey()))
                        .map(each -> full(members.get(each.getValue())) + " says @FormerName(\"" + each.getKey()
                                + "\"), and a getter has that name in JSON: put @JsonbTransient on the getter"));
    }

    private static String full(Field field) {
        return field.getDeclaringClass().getName() + "." + field.getName();
    }

    /** Today's name of the member that had a name; the same if none says that it had. */
    String today(String name) {
        return members.containsKey(name) ? name : former.getOrDefault(name, name);
    }

    /**
     * Today's names of members that stand in one object, but for those that the class gives up. Of some that are the same now,
     * that which is not declared removed has the name; if that is not just one, the others keep theirs, which nothing takes.
     */
    Map<String, String> today(Collection<String> present) {
        Map<String, List<String>> same = new LinkedHashMap<>();
        present.stream().filter(name -> !gaveUp(name))
                .forEach(name -> same.computeIfAbsent(today(name), unused -> new ArrayList<>()).add(name));
        Map<String, String> today = new HashMap<>();
        same.forEach((now, names) -> {
            List<String> kept = names.stream().filter(name -> !FormerNames.removed(type, name)).toList();
            if (names.size() > 1 && kept.size() == 1 && (kept.contains(now) || !names.contains(now) || !tells(kept.get(0)))) {
                today.put(kept.get(0), now);
            } else {
                String first = names.contains(now) ? now : names.get(0);
                names.forEach(name -> today.put(name, name.equals(first) ? now : name));
            }
        });
        return today;
    }

    private boolean gaveUp(String name) {
        return !reads(name) && !former.containsKey(name) && FormerNames.removed(type, name);
    }

    /** Whether such a member is read. */
    boolean reads(String name) {
        return members.containsKey(name) || takes(name);
    }

    /** Whether a method gives objects such a member in JSON. */
    boolean tells(String name) {
        String capital = capital(name);
        boolean otherwise = members.entrySet().stream()
                .anyMatch(member -> member.getValue().getName().equals(name) && !member.getKey().equals(name));
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getParameterCount() == 0 && method.getDeclaringClass() != Object.class)
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && method.getReturnType() != void.class)
                .filter(method -> !method.isAnnotationPresent(JsonbTransient.class))
                .anyMatch(method -> named(method).map(name::equals).orElse(!otherwise
                        && (method.getName().equals("get" + capital) || method.getName().equals("is" + capital))));
    }

    private boolean takes(String name) {
        String capital = capital(name);
        return Arrays.stream(type.getMethods())
                        .anyMatch(method -> method.getParameterCount() == 1
                                && (isNamed(method, name) || method.getName().equals("set" + capital)))
                || Stream.concat(Arrays.stream(type.getDeclaredConstructors()), Arrays.stream(type.getDeclaredMethods()))
                        .filter(creator -> creator.isAnnotationPresent(JsonbCreator.class))
                        .flatMap(creator -> Arrays.stream(creator.getParameters()))
                        .anyMatch(parameter -> isNamed(parameter, name) || parameter.getName().equals(name));
    }

    private static boolean isNamed(AnnotatedElement at, String name) {
        return named(at).filter(name::equals).isPresent();
    }

    private static Optional<String> named(AnnotatedElement at) {
        return Optional.ofNullable(at.getAnnotation(JsonbProperty.class))
                .map(JsonbProperty::value)
                .filter(name -> !name.isEmpty());
    }

    /** Who makes other JSON of what a field holds; the reader's side counts. */
    static Optional<Class<?>> converter(AnnotatedElement at) {
        JsonbTypeAdapter adapter = at.getAnnotation(JsonbTypeAdapter.class);
        JsonbTypeDeserializer reader = at.getAnnotation(JsonbTypeDeserializer.class);
        return adapter != null ? Optional.of(adapter.value()) : Optional.ofNullable(reader).map(JsonbTypeDeserializer::value);
    }

    /** Who makes other JSON of what a field holds, wherever that is declared. */
    static Optional<Class<?>> converter(Field field) {
        return places(field).stream().flatMap(at -> converter(at).stream()).findFirst();
    }

    private static boolean isCarried(Field field) {
        return (field.getModifiers() & (Modifier.STATIC | Modifier.TRANSIENT)) == 0 && !field.isSynthetic();
    }

    private static String name(Field field, List<AnnotatedElement> places) {
        return places.stream().flatMap(at -> named(at).stream()).findFirst().orElse(field.getName());
    }

    /** Where something may be said of a field: itself, what reads it and what sets it. */
    static List<AnnotatedElement> places(Field field) {
        String name = field.getName();
        String capital = capital(name);
        List<AnnotatedElement> places = new ArrayList<>(List.of(field));
        Stream.of("get" + capital, "is" + capital).forEach(getter -> method(field, getter).ifPresent(places::add));
        if (field.getDeclaringClass().isRecord()) {
            method(field, name).ifPresent(places::add);
        }
        method(field, "set" + capital, field.getType()).ifPresent(places::add);
        return places;
    }

    private static String capital(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static Optional<Method> method(Field field, String name, Class<?>... parameters) {
        try {
            return Optional.of(field.getDeclaringClass().getDeclaredMethod(name, parameters));
        } catch (NoSuchMethodException none) {
            return Optional.empty();
        }
    }
}

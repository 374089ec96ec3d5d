package dev.copycat.internal.codec;

import dev.copycat.internal.graph.BoundType;
import jakarta.json.bind.annotation.JsonbTypeInfo;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What stands within the JSON of a declared type. Of what is unknown it is {@code Object}. */
final class JsonParts {

    static final BoundType UNKNOWN = BoundType.of(Object.class);

    private JsonParts() {}

    /** The type of a value; an optional one is its content, or null. */
    static BoundType value(BoundType type) {
        return type.raw() == Optional.class ? argument(type, 1, 0) : type;
    }

    /** What an array in JSON holds: elements, or the entries of a map whose keys are no names. */
    static BoundType element(BoundType type) {
        Class<?> raw = type.raw();
        if (raw.isArray()) {
            return new BoundType(raw.getComponentType(), type.arguments());
        }
        if (Map.class.isAssignableFrom(raw) && type.arguments().size() == 2) {
            return new BoundType(Map.Entry.class, type.arguments());
        }
        return Iterable.class.isAssignableFrom(raw) ? value(argument(type, 1, 0)) : UNKNOWN;
    }

    /** What a member of an object in JSON is. */
    static BoundType member(BoundType type, String name) {
        Class<?> raw = type.raw();
        if (raw == Map.Entry.class) {
            return value(argument(type, 2, name.equals("key") ? 0 : 1));
        }
        if (Map.class.isAssignableFrom(raw)) {
            return value(argument(type, 2, 1));
        }
        Field field = fields(type).map(own -> own.members().get(name)).orElse(null);
        if (field == null || JsonClass.converter(field).isPresent()) {
            return UNKNOWN;
        }
        return value(field.getGenericType() instanceof Class<?> plain
                ? new BoundType(plain, List.of())
                : type.within(field.getGenericType()));
    }

    /** The enum by whose constants the names in an object are, if it is such a map. */
    static Class<?> names(BoundType type) {
        return Map.class.isAssignableFrom(type.raw()) ? argument(type, 2, 0).raw() : Object.class;
    }

    /** The class of the application whose fields are the members of an object. */
    static Optional<JsonClass> fields(BoundType type) {
        Class<?> raw = type.raw();
        boolean byFields = JsonClass.isOwn(raw) && JsonClass.converter(raw).isEmpty();
        return byFields ? Optional.of(JsonClass.of(raw)) : Optional.empty();
    }

    /** The subtypes that a member of its JSON tells apart, by what it says; none if none does. */
    static Map<String, Class<?>> subtypes(Class<?> type) {
        JsonbTypeInfo told = type.getAnnotation(JsonbTypeInfo.class);
        Map<String, Class<?>> subtypes = new TreeMap<>();
        if (told != null) {
            List.of(told.value()).forEach(each -> subtypes.put(each.alias(), each.type()));
        }
        return subtypes;
    }

    private static BoundType argument(BoundType type, int count, int index) {
        return type.arguments().size() == count ? type.arguments().get(index) : UNKNOWN;
    }
}

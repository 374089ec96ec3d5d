package dev.copycat.internal.graph;

import dev.copycat.internal.json.JsonOutput;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Keys that objects of the same content share; those of values are shared by equal values only. */
final class ContentKey {

    /** How many fields deep an object is looked into. */
    private static final int DEPTH = 3;

    private record Value(ValueType type, String text) {}

    private enum None {
        NULL
    }

    private ContentKey() {}

    static Object of(Object object) {
        if (object == null) {
            return None.NULL;
        }
        if (object instanceof Enum || object instanceof String) {
            return object;
        }
        ValueType values = ValueTypes.of(object.getClass());
        return values == null ? (Object) hash(object, DEPTH) : value(values, object);
    }

    /** Not the value itself: a Pattern has no equals of its own. */
    static Object value(ValueType type, Object value) {
        JsonOutput out = new JsonOutput(64);
        type.write(value, out);
        return new Value(type, new String(out.array(), 0, out.length(), StandardCharsets.UTF_8));
    }

    private static long hash(Object object, int depth) {
        if (object instanceof Collection<?> collection) {
            return collection.size();
        }
        if (object instanceof Map<?, ?> map) {
            return -1L - map.size();
        }
        long hash = object instanceof Map.Entry ? 1 : object.getClass().getName().hashCode();
        if (object.getClass().isArray()) {
            return hash * 31 + Array.getLength(object);
        }
        for (Field field : depth == 0 ? List.<Field>of() : Fields.of(object.getClass()).orElse(List.of())) {
            Object value = Fields.get(field, object);
            boolean leaf = value == null || value instanceof Enum || ValueTypes.of(value.getClass()) != null;
            hash = hash * 31 + (leaf ? of(value).hashCode() : hash(value, depth - 1));
        }
        return hash;
    }
}

package dev.copycat.internal.codec;

import dev.copycat.internal.json.JsonInput;
import dev.copycat.internal.json.JsonOutput;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.function.Function;

/**
 * The declared types whose JSON is beyond doubt and the same with every provider: strings, whole numbers up to 64 bits and
 * booleans. They are written as JSON-B would write them, without asking it.
 */
final class Scalars {

    private static final Map<Type, Function<JsonInput, Object>> READERS = Map.of(
            String.class, JsonInput::string,
            boolean.class, JsonInput::bool,
            Boolean.class, JsonInput::bool,
            long.class, JsonInput::integer,
            Long.class, JsonInput::integer,
            int.class, in -> Math.toIntExact(in.integer()),
            Integer.class, in -> Math.toIntExact(in.integer()));

    private Scalars() {}

    static boolean covers(Type declared) {
        return READERS.containsKey(declared);
    }

    static void write(Object value, JsonOutput out) {
        if (value == null) {
            out.raw("null");
        } else if (value instanceof String text) {
            out.string(text);
        } else {
            out.raw(value.toString());
        }
    }

    static Object read(Type declared, JsonInput in) {
        if (in.peek() == 'n') {
            in.nul();
            return null;
        }
        return READERS.get(declared).apply(in);
    }
}

package dev.copycat.internal.codec;

import dev.copycat.internal.graph.BoundType;
import dev.copycat.internal.graph.FormerNames;
import dev.copycat.internal.json.JsonInput;
import dev.copycat.internal.json.JsonOutput;
import jakarta.json.bind.annotation.JsonbTypeInfo;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Journaled JSON as today's classes name its parts: JSON-B passes over what it does not know, so that a member whose name was
 * another must be renamed before it sees it. What a class gave up is left out; whatever else no class knows stays as it is.
 */
final class FormerJson {

    private final byte[] bytes;
    private final JsonInput in;
    private final JsonOutput out;
    private final Set<Class<?>> lacking = new HashSet<>();

    private FormerJson(byte[] bytes) {
        this.bytes = bytes;
        this.in = new JsonInput(bytes, 0, bytes.length);
        this.out = new JsonOutput(bytes.length + 64);
    }

    /**
     * Reads what was journaled.
     *
     * @param json one value in UTF-8
     * @param type its declared type
     */
    static FormerJson of(byte[] json, BoundType type) {
        FormerJson former = new FormerJson(json);
        former.value(JsonParts.value(type));
        return former;
    }

    /** The JSON. */
    String text() {
        return new String(out.array(), 0, out.length(), StandardCharsets.UTF_8);
    }

    /** The enums of which it names constants that they do not have. */
    Set<Class<?>> lacking() {
        return lacking;
    }

    private void value(BoundType type) {
        switch (in.peek()) {
            case '{' -> object(actual(type));
            case '[' -> array(JsonParts.element(type));
            case '"' -> out.string(constant(type.raw(), in.string()));
            default -> copy();
        }
    }

    private void copy() {
        int from = in.skipValue();
        out.raw(Arrays.copyOfRange(bytes, from, in.position()));
    }

    private void array(BoundType element) {
        in.beginArray();
        out.raw('[');
        for (boolean first = true; in.nextElement(); first = false) {
            out.raw(first ? "" : ",");
            value(element);
        }
        out.raw(']');
    }

    private void object(BoundType type) {
        UnaryOperator<String> names = today(type);
        Set<String> written = new HashSet<>();
        in.beginObject();
        out.raw('{');
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            String today = names.apply(name);
            if (today == null) {
                in.skipValue();
            } else {
                member(written.add(today) ? today : name, JsonParts.member(type, today));
            }
        }
        out.raw('}');
    }

    /** Today's names of the members of the object that is next; null for those that are given up. */
    private UnaryOperator<String> today(BoundType type) {
        JsonClass own = JsonParts.fields(type).orElse(null);
        if (own == null) {
            return name -> constant(JsonParts.names(type), name);
        }
        return own.changed() ? own.today(names())::get : name -> name;
    }

    private void member(String name, BoundType type) {
        out.raw(out.array()[out.length() - 1] == '{' ? "" : ",").string(name).raw(':');
        value(type);
    }

    /** The members of the object that is next. */
    private Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        JsonInput ahead = new JsonInput(bytes, in.position(), bytes.length);
        ahead.beginObject();
        for (String name = ahead.nextName(); name != null; name = ahead.nextName()) {
            names.add(name);
            ahead.skipValue();
        }
        return names;
    }

    /** The class of the object that is next: a subtype, if a member says so. */
    private BoundType actual(BoundType type) {
        Map<String, Class<?>> subtypes = JsonParts.subtypes(type.raw());
        if (!subtypes.isEmpty()) {
            String key = type.raw().getAnnotation(JsonbTypeInfo.class).key();
            JsonInput ahead = new JsonInput(bytes, in.position(), bytes.length);
            ahead.beginObject();
            for (String name = ahead.nextName(); name != null; name = ahead.nextName()) {
                if (name.equals(key) && ahead.peek() == '"') {
                    return new BoundType(subtypes.getOrDefault(ahead.string(), type.raw()), List.of());
                }
                ahead.skipValue();
            }
        }
        return type;
    }

    private String constant(Class<?> type, String name) {
        if (!type.isEnum() || Arrays.stream(type.getFields()).anyMatch(field -> field.getName().equals(name))) {
            return name;
        }
        if (FormerNames.constant(type, name) instanceof Enum<?> constant) {
            return constant.name();
        }
        lacking.add(type);
        return name;
    }
}

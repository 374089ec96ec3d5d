package dev.copycat.internal.graph;

import dev.copycat.internal.json.JsonInput;
import dev.copycat.internal.json.JsonOutput;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;

/** An instance field that is state, and access to it in objects; final ones are written too. */
final class StateField {

    private final Field field;
    private final String name;
    private final ValueType values;
    private final boolean primitive;
    private final byte[] prefix;

    /**
     * A field whose declared type may say what kind of value it holds.
     *
     * @param field accessible
     * @param name its name in the file
     * @param values the type of the values if all are exactly of the declared type, or null
     */
    StateField(Field field, String name, ValueType values) {
        this.field = field;
        this.name = name;
        this.values = values;
        this.primitive = field.getType().isPrimitive();
        JsonOutput json = new JsonOutput(name.length() + 3).string(name).raw(':');
        this.prefix = new String(json.array(), 0, json.length(), StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
    }

    String name() {
        return name;
    }

    Field field() {
        return field;
    }

    /** The type of its values if the declared type is one, so that they need no tag; or null. */
    ValueType values() {
        return values;
    }

    boolean primitive() {
        return primitive;
    }

    /** The name as JSON, with the colon. */
    byte[] prefix() {
        return prefix;
    }

    Object get(Object owner) {
        try {
            return field.get(owner);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Sets it.
     *
     * @throws IllegalArgumentException if the value is not of its type
     */
    void set(Object owner, Object value) {
        try {
            field.set(owner, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether a value can be set. */
    boolean takes(Object value) {
        Class<?> type = field.getType();
        return type.isPrimitive()
                ? value != null && Primitive.of(type).holds(value)
                : value == null || type.isInstance(value);
    }

    /** Writes what a primitive field holds, without boxing the common ones. */
    void writePrimitive(Object owner, JsonOutput out) {
        try {
            switch ((Primitive) values) {
                case BOOLEAN -> out.raw(field.getBoolean(owner) ? "true" : "false");
                case INT -> out.number(field.getInt(owner));
                case LONG -> out.number(field.getLong(owner));
                default -> values.write(field.get(owner), out);
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The reverse of {@link #writePrimitive}. */
    void readPrimitive(Object owner, JsonInput in) {
        try {
            switch ((Primitive) values) {
                case BOOLEAN -> field.setBoolean(owner, in.bool());
                case INT -> field.setInt(owner, Primitive.readInt(in));
                case LONG -> field.setLong(owner, in.integer());
                default -> field.set(owner, values.read(in));
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return field.getDeclaringClass().getName() + "." + field.getName();
    }
}

package dev.copycat.internal.graph;

import dev.copycat.internal.json.JsonInput;
import dev.copycat.internal.json.JsonOutput;
import java.lang.reflect.Array;
import java.util.Locale;

/**
 * The primitive types and their boxes. Whole numbers are checked against the range when they are read, never wrapped;
 * floating point is the shortest text that reads back the same, NaN and the infinities are strings.
 */
enum Primitive implements ValueType {
    BOOLEAN(boolean.class, Boolean.class),
    BYTE(byte.class, Byte.class),
    SHORT(short.class, Short.class),
    CHAR(char.class, Character.class),
    INT(int.class, Integer.class),
    LONG(long.class, Long.class),
    FLOAT(float.class, Float.class),
    DOUBLE(double.class, Double.class);

    private final Class<?> type;
    private final Class<?> box;
    private final String tag;

    Primitive(Class<?> type, Class<?> box) {
        this.type = type;
        this.box = box;
        this.tag = name().toLowerCase(Locale.ROOT);
    }

    static Primitive of(Class<?> primitive) {
        for (Primitive each : values()) {
            if (each.type == primitive) {
                return each;
            }
        }
        throw new IllegalArgumentException(primitive + " is not a primitive type with values");
    }

    Class<?> type() {
        return type;
    }

    Class<?> box() {
        return box;
    }

    @Override
    public String tag() {
        return tag;
    }

    @Override
    public boolean bare() {
        return this == INT || this == BOOLEAN;
    }

    @Override
    public boolean holds(Object value) {
        return box.isInstance(value);
    }

    @Override
    public void write(Object value, JsonOutput out) {
        switch (this) {
            case BOOLEAN -> out.raw((Boolean) value ? "true" : "false");
            case CHAR -> out.string(value.toString());
            case FLOAT, DOUBLE -> floating((Number) value, out);
            default -> out.number(((Number) value).longValue());
        }
    }

    static void floating(Number value, JsonOutput out) {
        if (Double.isFinite(value.doubleValue())) {
            out.raw(value.toString());
        } else {
            out.string(value.toString());
        }
    }

    @Override
    public Object read(JsonInput in) {
        return switch (this) {
            case BOOLEAN -> in.bool();
            case BYTE -> (byte) whole(in, Byte.MIN_VALUE, Byte.MAX_VALUE);
            case SHORT -> (short) whole(in, Short.MIN_VALUE, Short.MAX_VALUE);
            case CHAR -> character(in);
            case INT -> readInt(in);
            case LONG -> in.integer();
            case FLOAT -> readFloat(in);
            case DOUBLE -> readDouble(in);
        };
    }

    void writeElement(Object array, int index, JsonOutput out) {
        switch (this) {
            case INT -> out.number(((int[]) array)[index]);
            case LONG -> out.number(((long[]) array)[index]);
            default -> write(Array.get(array, index), out);
        }
    }

    void readElement(Object array, int index, JsonInput in) {
        switch (this) {
            case INT -> ((int[]) array)[index] = readInt(in);
            case LONG -> ((long[]) array)[index] = in.integer();
            default -> Array.set(array, index, read(in));
        }
    }

    static int readInt(JsonInput in) {
        return (int) whole(in, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    static double readDouble(JsonInput in) {
        if (in.peek() != '"') {
            return Double.parseDouble(in.numberText());
        }
        return switch (in.string()) {
            case "NaN" -> Double.NaN;
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> throw new NumberFormatException("not a floating point number");
        };
    }

    private static float readFloat(JsonInput in) {
        return in.peek() == '"' ? (float) readDouble(in) : Float.parseFloat(in.numberText());
    }

    private static long whole(JsonInput in, long least, long most) {
        long value = in.integer();
        if (value < least || value > most) {
            throw new ArithmeticException(value + " is not within " + least + " to " + most);
        }
        return value;
    }

    private static char character(JsonInput in) {
        String text = in.string();
        if (text.length() != 1) {
            throw new IllegalArgumentException("not one character");
        }
        return text.charAt(0);
    }
}

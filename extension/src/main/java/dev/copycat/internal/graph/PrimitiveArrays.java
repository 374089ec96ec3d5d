package dev.copycat.internal.graph;

import dev.copycat.internal.json.JsonInput;
import dev.copycat.internal.json.JsonOutput;
import java.io.IOException;
import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Base64;

/** The elements of primitive arrays in lines: bytes as Base64, characters as a string, others one by one. */
final class PrimitiveArrays {

    private static final int ELEMENTS_A_LINE = 3_000;

    /** Sends the line that was written to where lines go. */
    interface Flush {
        void line() throws IOException;
    }

    private final Primitive component;
    private Object elements;
    private int size;

    /** An array that is about to be read. */
    PrimitiveArrays(Primitive component) {
        this.component = component;
        this.elements = Array.newInstance(component.type(), 16);
    }

    static void write(int id, Object array, Flush flush, JsonOutput out) throws IOException {
        Primitive component = componentOf(array);
        int length = Array.getLength(array);
        out.raw("{\"id\":").number(id).raw(",\"class\":\"").raw(component.tag()).raw("[]\"");
        int from = 0;
        do {
            if (from > 0) {
                out.raw("{\"id\":").number(id);
            }
            int to = Math.min(length, from + ELEMENTS_A_LINE);
            out.raw(",\"elements\":");
            writeElements(array, from, to, out);
            out.raw(to < length ? ",\"more\":true}" : "}");
            flush.line();
            from = to;
        } while (from < length);
    }

    private static void writeElements(Object array, int from, int to, JsonOutput out) {
        Primitive component = componentOf(array);
        if (component == Primitive.BYTE) {
            byte[] encoded = Base64.getEncoder().encode(Arrays.copyOfRange((byte[]) array, from, to));
            out.raw('"').raw(encoded).raw('"');
        } else if (component == Primitive.CHAR) {
            out.string(new String((char[]) array, from, to - from));
        } else {
            out.raw('[');
            for (int i = from; i < to; i++) {
                if (i > from) {
                    out.raw(',');
                }
                component.writeElement(array, i, out);
            }
            out.raw(']');
        }
    }

    private static Primitive componentOf(Object array) {
        return Primitive.of(array.getClass().getComponentType());
    }

    /** Another array with the same elements. */
    static Object copy(Object array) {
        int length = Array.getLength(array);
        Object copy = Array.newInstance(array.getClass().getComponentType(), length);
        System.arraycopy(array, 0, copy, 0, length);
        return copy;
    }

    /** Whether two arrays have the same elements, every NaN being the same. */
    static boolean same(Primitive component, Object one, Object other) {
        return switch (component) {
            case BOOLEAN -> Arrays.equals((boolean[]) one, (boolean[]) other);
            case BYTE -> Arrays.equals((byte[]) one, (byte[]) other);
            case SHORT -> Arrays.equals((short[]) one, (short[]) other);
            case CHAR -> Arrays.equals((char[]) one, (char[]) other);
            case INT -> Arrays.equals((int[]) one, (int[]) other);
            case LONG -> Arrays.equals((long[]) one, (long[]) other);
            case FLOAT -> Arrays.equals((float[]) one, (float[]) other);
            case DOUBLE -> Arrays.equals((double[]) one, (double[]) other);
        };
    }

    /** The same for arrays that are the {@link #same}. */
    static int hash(Primitive component, Object array) {
        return switch (component) {
            case BOOLEAN -> Arrays.hashCode((boolean[]) array);
            case BYTE -> Arrays.hashCode((byte[]) array);
            case SHORT -> Arrays.hashCode((short[]) array);
            case CHAR -> Arrays.hashCode((char[]) array);
            case INT -> Arrays.hashCode((int[]) array);
            case LONG -> Arrays.hashCode((long[]) array);
            case FLOAT -> Arrays.hashCode((float[]) array);
            case DOUBLE -> Arrays.hashCode((double[]) array);
        };
    }

    /** Reads the elements of a line. */
    void read(JsonInput in) {
        if (component == Primitive.BYTE) {
            byte[] bytes = Base64.getDecoder().decode(in.string());
            append(bytes, bytes.length);
        } else if (component == Primitive.CHAR) {
            char[] chars = in.string().toCharArray();
            append(chars, chars.length);
        } else {
            in.beginArray();
            while (in.nextElement()) {
                reserve(1);
                component.readElement(elements, size++, in);
            }
        }
    }

    private void append(Object more, int count) {
        reserve(count);
        System.arraycopy(more, 0, elements, size, count);
        size += count;
    }

    private void reserve(int more) {
        int length = Array.getLength(elements);
        if (size + more > length) {
            resize(Math.max(size + more, length * 2));
        }
    }

    private void resize(int length) {
        Object resized = Array.newInstance(component.type(), length);
        System.arraycopy(elements, 0, resized, 0, size);
        elements = resized;
    }

    /** The array, which is read to its end. */
    Object array() {
        if (Array.getLength(elements) != size) {
            resize(size);
        }
        return elements;
    }
}

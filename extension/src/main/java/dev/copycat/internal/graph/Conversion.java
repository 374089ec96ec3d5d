package dev.copycat.internal.graph;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/** Values of a field whose type was changed, where nothing of them can be lost. */
final class Conversion {

    private static final List<Class<?>> WHOLE =
            List.of(Byte.class, Short.class, Integer.class, Long.class, BigInteger.class);

    private Conversion() {}

    /** Whether all values of one type become values of another. */
    static boolean possible(Class<?> from, Class<?> to) {
        Class<?> wanted = boxed(to);
        Class<?> given = boxed(from);
        if (wanted.isAssignableFrom(given)) {
            return true;
        }
        if (WHOLE.contains(given)) {
            return wider(WHOLE.indexOf(given), wanted);
        }
        boolean named = given.isEnum() || given == Character.class;
        return given == Float.class && wanted == Double.class || named && wanted == String.class;
    }

    private static boolean wider(int whole, Class<?> wanted) {
        return whole < WHOLE.indexOf(wanted)
                || wanted == BigDecimal.class
                || wanted == Double.class && whole <= WHOLE.indexOf(Integer.class);
    }

    /** A value as a value of a field's type, or itself if there is nothing to do. */
    static Object of(Object value, Class<?> to) {
        Class<?> wanted = boxed(to);
        if (value == null || wanted.isInstance(value)) {
            return value;
        }
        if (value instanceof Number number && possible(value.getClass(), to)) {
            return number(number, wanted);
        }
        return wanted == String.class && value instanceof Enum<?> constant ? constant.name()
                : wanted == String.class && value instanceof Character ? value.toString() : value;
    }

    private static Object number(Number number, Class<?> wanted) {
        if (wanted == Short.class) {
            return number.shortValue();
        }
        if (wanted == Integer.class) {
            return number.intValue();
        }
        if (wanted == Long.class) {
            return number.longValue();
        }
        if (wanted == Double.class) {
            return number.doubleValue();
        }
        return wanted == BigInteger.class ? new BigInteger(number.toString()) : new BigDecimal(number.toString());
    }

    private static Class<?> boxed(Class<?> type) {
        return type.isPrimitive() ? Primitive.of(type).box() : type;
    }
}

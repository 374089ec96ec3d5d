package dev.copycat.internal.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Looks for bytes, eight at a time. Of the eight, those that are looked for get their highest bit set and the ones before them
 * do not; those after them may be wrong, so that only the first counts.
 */
public final class ByteScan {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHEST = 0x8080808080808080L;

    private ByteScan() {}

    /**
     * The next line feed.
     *
     * @param bytes the array
     * @param from the first byte to look at
     * @param to after the last one
     * @return where it is, or {@code to} if there is none
     */
    public static int lineFeed(byte[] bytes, int from, int to) {
        int at = from;
        for (; at <= to - Long.BYTES; at += Long.BYTES) {
            long found = equal((long) EIGHT.get(bytes, at), '\n');
            if (found != 0) {
                return at + first(found);
            }
        }
        while (at < to && bytes[at] != '\n') {
            at++;
        }
        return at;
    }

    /** Where the part of a JSON string ends that stands for itself: at a quote, a backslash, a control character, or the end. */
    static int plainText(byte[] bytes, int from, int to) {
        int at = from;
        for (; at <= to - Long.BYTES; at += Long.BYTES) {
            long eight = (long) EIGHT.get(bytes, at);
            long found = equal(eight, '"') | equal(eight, '\\') | less(eight, ' ');
            if (found != 0) {
                return at + first(found);
            }
        }
        while (at < to && isPlain(bytes[at])) {
            at++;
        }
        return at;
    }

    private static boolean isPlain(byte b) {
        return b != '"' && b != '\\' && (b < 0 || b >= ' ');
    }

    private static long equal(long eight, char ascii) {
        return less(eight ^ ONES * ascii, (char) 1);
    }

    private static long less(long eight, char ascii) {
        return eight - ONES * ascii & ~eight & HIGHEST;
    }

    private static int first(long found) {
        return Long.numberOfTrailingZeros(found) / Byte.SIZE;
    }
}

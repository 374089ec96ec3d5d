package dev.copycat.internal.storage;

import dev.copycat.internal.json.JsonOutput;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * A line of JSON that ends with its own checksum: {@code {…,"crc":"1a2b3c4d"}} and a line feed. The checksum is the CRC-32C
 * of all bytes before {@code ,"crc"}, in eight hexadecimal digits.
 */
public final class SealedLine {

    private static final byte[] MARK = ",\"crc\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final int DIGITS = 8;
    /** Mark, digits, quote and brace. */
    private static final int SEAL = MARK.length + DIGITS + 2;

    private SealedLine() {}

    /**
     * Ends a line.
     *
     * @param line an object whose closing brace is not written yet
     * @param from where in the output the line begins
     */
    public static void seal(JsonOutput line, int from) {
        int crc = crc(line.array(), from, line.length());
        line.raw(",\"crc\":\"").hex(crc).raw("\"}\n");
    }

    /**
     * Whether a line is sealed and unchanged.
     *
     * @param bytes the array
     * @param from the line's first byte
     * @param to after its last byte, the line feed not included
     * @return whether the checksum is there and right
     */
    public static boolean holds(byte[] bytes, int from, int to) {
        int seal = seal(to);
        return seal > from && wrong(bytes, seal) == 0 && digits(bytes, seal) == crc(bytes, from, seal);
    }

    /**
     * Whether a sealed and unchanged line begins at a byte, and ends before another.
     *
     * @param bytes the array
     * @param from the line's first byte
     * @param to the byte before which it ends
     * @return whether there is one
     */
    public static boolean holdsBefore(byte[] bytes, int from, int to) {
        CRC32C crc = new CRC32C();
        int summed = from;
        for (int seal = from + 1; seal + SEAL < to; seal++) {
            if (wrong(bytes, seal) == 0) {
                crc.update(bytes, summed, seal - summed);
                summed = seal;
                if ((int) crc.getValue() == digits(bytes, seal)) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Where the members of a sealed line end.
     *
     * @param to after the line's last byte, the line feed not included
     * @return the byte at which its seal begins
     */
    public static int seal(int to) {
        return to - SEAL;
    }

    /**
     * Whether a line ends as a sealed one does, whatever its checksum; one of those bytes may have been changed.
     *
     * @param bytes the array
     * @param from the line's first byte
     * @param to after its last byte
     * @return whether the line was written to its end
     */
    public static boolean sealed(byte[] bytes, int from, int to) {
        return seal(to) >= from && wrong(bytes, seal(to)) <= 1;
    }

    /**
     * The checksum of a sealed line.
     *
     * @param bytes the array
     * @param to after the line's last byte, the line feed not included
     * @return its eight hexadecimal digits
     */
    public static String checksum(byte[] bytes, int to) {
        return new String(bytes, to - 2 - DIGITS, DIGITS, StandardCharsets.US_ASCII);
    }

    /** How many bytes of a seal are not what may stand there. */
    private static int wrong(byte[] bytes, int seal) {
        int end = seal + SEAL;
        int wrong = (bytes[end - 1] == '}' ? 0 : 1) + (bytes[end - 2] == '"' ? 0 : 1);
        for (int i = 0; i < SEAL - 2; i++) {
            boolean right = i < MARK.length ? bytes[seal + i] == MARK[i] : digit(bytes[seal + i]) >= 0;
            wrong += right ? 0 : 1;
        }
        return wrong;
    }

    private static int digits(byte[] bytes, int seal) {
        int value = 0;
        for (int i = seal + MARK.length; i < seal + MARK.length + DIGITS; i++) {
            value = value << 4 | digit(bytes[i]);
        }
        return value;
    }

    private static int digit(byte c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
    }

    private static int crc(byte[] bytes, int from, int to) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, from, to - from);
        return (int) crc.getValue();
    }
}

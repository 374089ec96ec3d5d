package dev.copycat.internal.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A growing array of bytes that JSON is written into as UTF-8. Structure is the caller's: this writes tokens.
 *
 * <p>Not thread-safe.
 */
public final class JsonOutput {

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private static final int MOST_DIGITS = 19;

    /** As many characters of a string are looked at in one go. */
    private static final int RUN = 256;

    private char[] run = {};
    private byte[] bytes;
    private int length;

    /**
     * An empty output.
     *
     * @param capacity the bytes to reserve; it grows beyond
     */
    public JsonOutput(int capacity) {
        bytes = new byte[Math.max(16, capacity)];
    }

    /**
     * The bytes written so far; only the first {@link #length()} count. Changes with the next write.
     *
     * @return the array itself, not a copy
     */
    public byte[] array() {
        return bytes;
    }

    /**
     * How many bytes were written.
     *
     * @return the number of bytes
     */
    public int length() {
        return length;
    }

    /**
     * Takes back everything after a length that was seen before.
     *
     * @param newLength 0 to {@link #length()}
     * @return this
     */
    public JsonOutput truncate(int newLength) {
        if (newLength < 0 || newLength > length) {
            throw new IllegalArgumentException("Length " + newLength + " is not within 0 to " + length);
        }
        length = newLength;
        return this;
    }

    /**
     * Writes one ASCII character as it is.
     *
     * @param ascii a character below 128
     * @return this
     */
    public JsonOutput raw(char ascii) {
        reserve(1);
        bytes[length++] = (byte) ascii;
        return this;
    }

    /**
     * Writes ASCII text as it is: punctuation, names and literals that need no escape.
     *
     * @param ascii characters below 128
     * @return this
     */
    public JsonOutput raw(String ascii) {
        int count = ascii.length();
        reserve(count);
        for (int i = 0; i < count; i++) {
            bytes[length++] = (byte) ascii.charAt(i);
        }
        return this;
    }

    /**
     * Writes bytes that are JSON already.
     *
     * @param json JSON as UTF-8
     * @return this
     */
    public JsonOutput raw(byte[] json) {
        reserve(json.length);
        System.arraycopy(json, 0, bytes, length, json.length);
        length += json.length;
        return this;
    }

    /**
     * Writes a whole number.
     *
     * @param value the number
     * @return this
     */
    public JsonOutput number(long value) {
        if (value == Long.MIN_VALUE) {
            return raw("-9223372036854775808");
        }
        reserve(MOST_DIGITS + 1);
        if (value < 0) {
            bytes[length++] = '-';
        }
        length += digits(Math.abs(value));
        return this;
    }

    /** Puts the digits of a number that is not negative behind what was written, and says how many they are. */
    private int digits(long value) {
        int count = 1;
        for (long least = 10; count < MOST_DIGITS && value >= least; least *= 10) {
            count++;
        }
        long rest = value;
        for (int i = length + count - 1; i >= length; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return count;
    }

    /**
     * Writes eight hexadecimal digits, without quotes.
     *
     * @param value the number
     * @return this
     */
    public JsonOutput hex(int value) {
        reserve(8);
        for (int shift = 28; shift >= 0; shift -= 4) {
            bytes[length++] = HEX[(value >> shift) & 0xf];
        }
        return this;
    }

    /**
     * Writes a string with its quotes. Every string is carried exactly; unpaired surrogates are escaped.
     *
     * @param text the string
     * @return this
     */
    public JsonOutput string(String text) {
        int count = text.length();
        raw('"');
        if (run.length < Math.min(count, RUN)) {
            run = new char[Math.min(2 * count, RUN)];
        }
        for (int from = 0; from < count; ) {
            int to = Math.min(from + RUN, count);
            text.getChars(from, to, run, 0);
            int plain = plain(to - from);
            from += plain < to - from ? plain + special(text, from + plain) : plain;
        }
        return raw('"');
    }

    /** Writes those of the first characters of the run that stand for themselves, and says how many they are. */
    private int plain(int count) {
        reserve(count);
        char[] chars = run;
        byte[] to = bytes;
        int at = length;
        for (int i = 0; i < count; i++) {
            char c = chars[i];
            if (c < 0x20 || c >= 0x7f || c == '"' || c == '\\') {
                length = at + i;
                return i;
            }
            to[at + i] = (byte) c;
        }
        length = at + count;
        return count;
    }

    /** Writes one character that does not stand for itself, and says of how many {@code char}s it is. */
    private int special(String text, int at) {
        char c = text.charAt(at);
        if (c < 0x80) {
            escape(c);
        } else if (Character.isSurrogatePair(c, at + 1 < text.length() ? text.charAt(at + 1) : 0)) {
            utf8(Character.toCodePoint(c, text.charAt(at + 1)));
            return 2;
        } else {
            notAscii(c);
        }
        return 1;
    }

    private void notAscii(char c) {
        if (Character.isSurrogate(c)) {
            unicodeEscape(c);
        } else {
            utf8(c);
        }
    }

    private void escape(char c) {
        switch (c) {
            case '"' -> raw("\\\"");
            case '\\' -> raw("\\\\");
            case '\n' -> raw("\\n");
            case '\r' -> raw("\\r");
            case '\t' -> raw("\\t");
            default -> unicodeEscape(c);
        }
    }

    private void unicodeEscape(char c) {
        raw("\\u");
        reserve(4);
        for (int shift = 12; shift >= 0; shift -= 4) {
            bytes[length++] = HEX[(c >> shift) & 0xf];
        }
    }

    private void utf8(int codePoint) {
        reserve(4);
        if (codePoint < 0x800) {
            bytes[length++] = (byte) (0xc0 | codePoint >> 6);
        } else if (codePoint < 0x10000) {
            bytes[length++] = (byte) (0xe0 | codePoint >> 12);
            bytes[length++] = (byte) (0x80 | codePoint >> 6 & 0x3f);
        } else {
            bytes[length++] = (byte) (0xf0 | codePoint >> 18);
            bytes[length++] = (byte) (0x80 | codePoint >> 12 & 0x3f);
            bytes[length++] = (byte) (0x80 | codePoint >> 6 & 0x3f);
        }
        bytes[length++] = (byte) (0x80 | codePoint & 0x3f);
    }

    private void reserve(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
        }
    }
}

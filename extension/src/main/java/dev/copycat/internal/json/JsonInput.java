package dev.copycat.internal.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Reads JSON from bytes, one token at a time, without building a tree and without recursion.
 *
 * <p>An object is read as {@code in.beginObject(); while ((name = in.nextName()) != null) { … one value … }}, an array as
 * {@code in.beginArray(); while (in.nextElement()) { … one value … }}. Whatever is not as asked for ends in
 * {@link MalformedJsonException}; a length in the text never drives an allocation. Not thread-safe.
 */
public final class JsonInput {

    /** So many digits are less than the largest number. */
    private static final int SAFE_DIGITS = 18;
    private final byte[] bytes;
    private int end;
    private int position;
    private boolean first;
    /** Of the brackets that are open in a value that is passed over, which are those of objects. */
    private BitSet objects;

    /**
     * Reads a part of an array.
     *
     * @param bytes the text as UTF-8
     * @param from the first byte
     * @param to after the last byte
     */
    public JsonInput(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.position = from;
        this.end = to;
    }

    /**
     * Reads another part of the same array.
     *
     * @param from the first byte
     * @param to after the last byte
     */
    public void move(int from, int to) {
        position = from;
        end = to;
    }

    /**
     * Where the next token is looked for.
     *
     * @return the byte, counted from the start of the array
     */
    public int position() {
        return position;
    }

    /**
     * The first character of the next token, without reading it.
     *
     * @return the character, or NUL at the end
     */
    public char peek() {
        skipWhitespace();
        return position < end ? (char) (bytes[position] & 0xff) : '\0';
    }

    /** Reads the start of an object. */
    public void beginObject() {
        expect('{');
        first = true;
    }

    /**
     * Reads the next member's name, or the end of the object.
     *
     * @return the name, or null after the last member
     */
    public String nextName() {
        if (!next('}')) {
            return null;
        }
        String name = string();
        expect(':');
        return name;
    }

    /**
     * Passes over bytes that are next, if they are: a faster way to what is nearly always there.
     *
     * @param expected whole tokens without white space, the last one a colon or the beginning of an object or array
     * @return whether they were there and were read; if not, nothing was
     */
    public boolean passes(byte[] expected) {
        int after = position + expected.length;
        if (after > end || !Arrays.equals(bytes, position, after, expected, 0, expected.length)) {
            return false;
        }
        position = after;
        first = bytes[after - 1] != ':';
        return true;
    }

    /** Reads the start of an array. */
    public void beginArray() {
        expect('[');
        first = true;
    }

    /**
     * Moves to the next element, or reads the end of the array.
     *
     * @return whether there is an element to read
     */
    public boolean nextElement() {
        return next(']');
    }

    /** Checks that nothing but white space is left. */
    public void end() {
        if (peek() != '\0' || position < end) {
            throw malformed("the end");
        }
    }

    /**
     * Reads a string.
     *
     * @return the string
     */
    public String string() {
        expect('"');
        int start = position;
        int after = ByteScan.plainText(bytes, start, end);
        if (after == end) {
            throw malformed("a closing quote");
        }
        if (bytes[after] == '\\') {
            return stringWithEscapes(start, after);
        }
        if (bytes[after] != '"') {
            position = after;
            throw malformed("no control character");
        }
        position = after + 1;
        return new String(bytes, start, after - start, StandardCharsets.UTF_8);
    }

    /**
     * Reads a number as it is written.
     *
     * @return its text
     */
    public String numberText() {
        skipWhitespace();
        int start = position;
        while (position < end && isNumberPart(bytes[position])) {
            position++;
        }
        if (start == position) {
            throw malformed("a number");
        }
        return new String(bytes, start, position - start, StandardCharsets.US_ASCII);
    }

    /**
     * Reads a whole number.
     *
     * @return the number
     */
    public long integer() {
        skipWhitespace();
        boolean negative = position < end && bytes[position] == '-';
        int start = negative ? position + 1 : position;
        int after = start;
        long value = 0;
        while (after < end && isDigit(bytes[after])) {
            int digit = bytes[after] - '0';
            value = after++ - start < SAFE_DIGITS ? value * 10 - digit : withDigit(value, digit);
        }
        boolean goesOn = after < end && isNumberPart(bytes[after]);
        if (after == start || goesOn) {
            throw malformed("a whole number");
        }
        position = after;
        return negative ? value : negated(value);
    }

    private long negated(long value) {
        if (value == Long.MIN_VALUE) {
            throw malformed("a whole number within 64 bits");
        }
        return -value;
    }

    /** Adds a digit to a number that is kept negative, because there is one negative number more. */
    private long withDigit(long value, int digit) {
        if (value < (Long.MIN_VALUE + digit) / 10) {
            throw malformed("a whole number within 64 bits");
        }
        return value * 10 - digit;
    }

    /**
     * Reads {@code true} or {@code false}.
     *
     * @return which
     */
    public boolean bool() {
        if (peek() == 't') {
            literal("true");
            return true;
        }
        literal("false");
        return false;
    }

    /** Reads {@code null}. */
    public void nul() {
        literal("null");
    }

    /**
     * Passes over text, if it is what stands here byte for byte.
     *
     * @param text the text as UTF-8
     * @return whether it was there
     */
    public boolean skip(byte[] text) {
        int after = position + text.length;
        if (after > end || !Arrays.equals(bytes, position, after, text, 0, text.length)) {
            return false;
        }
        position = after;
        return true;
    }

    /**
     * Passes over one value of any kind. Its brackets must match; strings are passed over, not checked.
     *
     * @return the byte at which the value begins; it ends at {@link #position()}
     */
    public int skipValue() {
        skipWhitespace();
        int start = position;
        int depth = 0;
        do {
            skipWhitespace();
            if (position >= end) {
                throw malformed("a value");
            }
            switch (bytes[position]) {
                case '{', '[' -> {
                    objects = objects == null ? new BitSet() : objects;
                    objects.set(depth++, bytes[position] == '{');
                    position++;
                }
                case '}', ']' -> {
                    if (--depth < 0 || objects.get(depth) != (bytes[position] == '}')) {
                        throw malformed("a value");
                    }
                    position++;
                }
                case ',', ':' -> {
                    if (depth == 0) {
                        throw malformed("a value");
                    }
                    position++;
                }
                case '"' -> skipString();
                default -> skipWord();
            }
        } while (depth > 0);
        return start;
    }

    private boolean next(char close) {
        char c = peek();
        boolean wasFirst = first;
        first = false;
        if (c == close) {
            position++;
            return false;
        }
        if (!wasFirst) {
            expect(',');
        }
        return true;
    }

    private void expect(char c) {
        if (peek() != c) {
            throw malformed("'" + c + "'");
        }
        position++;
    }

    private void literal(String word) {
        skipWhitespace();
        for (int i = 0; i < word.length(); i++) {
            if (position + i >= end || bytes[position + i] != word.charAt(i)) {
                throw malformed(word);
            }
        }
        position += word.length();
    }

    private void skipString() {
        int at = ByteScan.plainText(bytes, position + 1, end);
        while (at < end && bytes[at] != '"') {
            at = ByteScan.plainText(bytes, Math.min(end, bytes[at] == '\\' ? at + 2 : at + 1), end);
        }
        if (at == end) {
            throw malformed("a closing quote");
        }
        position = at + 1;
    }

    private void skipWord() {
        int start = position;
        while (position < end && (isNumberPart(bytes[position]) || Character.isLetter(bytes[position]))) {
            position++;
        }
        if (start == position) {
            throw malformed("a value");
        }
    }

    private String stringWithEscapes(int start, int firstEscape) {
        StringBuilder text = new StringBuilder(firstEscape - start + 16);
        int plain = start;
        for (int i = firstEscape; i < end; ) {
            byte b = bytes[i];
            if (b == '"' || b == '\\') {
                text.append(new String(bytes, plain, i - plain, StandardCharsets.UTF_8));
            }
            if (b == '"') {
                position = i + 1;
                return text.toString();
            }
            if (b >= 0 && b < 0x20) {
                position = i;
                throw malformed("no control character");
            }
            i = b == '\\' ? unescape(i + 1, text) : i + 1;
            plain = b == '\\' ? i : plain;
        }
        throw malformed("a closing quote");
    }

    private int unescape(int at, StringBuilder text) {
        position = at;
        switch (at < end ? bytes[at] : 0) {
            case '"' -> text.append('"');
            case '\\' -> text.append('\\');
            case '/' -> text.append('/');
            case 'n' -> text.append('\n');
            case 'r' -> text.append('\r');
            case 't' -> text.append('\t');
            case 'b' -> text.append('\b');
            case 'f' -> text.append('\f');
            case 'u' -> {
                text.append(hex(at + 1));
                return at + 5;
            }
            default -> throw malformed("an escape");
        }
        return at + 1;
    }

    private char hex(int at) {
        int value = 0;
        for (int i = at; i < at + 4; i++) {
            int digit = i < end ? Character.digit(bytes[i], 16) : -1;
            if (digit < 0) {
                throw malformed("four hexadecimal digits");
            }
            value = value << 4 | digit;
        }
        return (char) value;
    }

    private void skipWhitespace() {
        while (position < end && (bytes[position] == ' ' || bytes[position] == '\t')) {
            position++;
        }
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    private static boolean isNumberPart(byte b) {
        return isDigit(b) || b == '-' || b == '+' || b == '.' || b == 'e' || b == 'E';
    }

    private MalformedJsonException malformed(String expected) {
        return new MalformedJsonException(position, expected);
    }
}

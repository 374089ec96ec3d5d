package dev.copycat.internal.journal;

import dev.copycat.internal.engine.MethodName;
import java.util.Arrays;

/**
 * The names of methods, found by the bytes that name them: a journal names a few methods many times. Of those that share a
 * place here, the one that was named last has it.
 */
final class MethodNames {

    private static final int PLACES = 256;

    private final byte[][] texts = new byte[PLACES][];
    private final MethodName[] names = new MethodName[PLACES];

    /** The name that stands for some bytes, or null if it is not here. */
    MethodName get(byte[] bytes, int from, int to) {
        int place = place(bytes, from, to);
        byte[] text = texts[place];
        return text != null && Arrays.equals(text, 0, text.length, bytes, from, to) ? names[place] : null;
    }

    void put(byte[] bytes, int from, int to, MethodName name) {
        int place = place(bytes, from, to);
        texts[place] = Arrays.copyOfRange(bytes, from, to);
        names[place] = name;
    }

    /** Of every eighth byte only, for most names differ in length or there, and to look at all of them takes longer. */
    private static int place(byte[] bytes, int from, int to) {
        int hash = to - from;
        for (int i = to - 1; i >= from; i -= 8) {
            hash = hash * 31 + bytes[i];
        }
        return (hash ^ hash >>> 8) & PLACES - 1;
    }
}

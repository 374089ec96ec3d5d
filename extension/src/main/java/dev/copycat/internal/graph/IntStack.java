package dev.copycat.internal.graph;

import java.util.Arrays;

/** A path through the references, with how far each object on it has been looked through. */
final class IntStack {

    private int[] pairs = new int[64];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    void push(int id, int cursor) {
        if (size + 2 > pairs.length) {
            pairs = Arrays.copyOf(pairs, size * 2);
        }
        pairs[size++] = id;
        pairs[size++] = cursor;
    }

    void pop() {
        size -= 2;
    }

    int id() {
        return pairs[size - 2];
    }

    int cursor() {
        return pairs[size - 1];
    }

    void cursor(int next) {
        pairs[size - 1] = next;
    }
}

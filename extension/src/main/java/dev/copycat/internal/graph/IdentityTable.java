package dev.copycat.internal.graph;

import java.util.Arrays;

/**
 * Numbers objects from 1 in the order in which they are met, by identity. Beside each it keeps its shape, and the number
 * of the object through which it was met. Open addressing; a slot holds the hash and the number, so that the table grows
 * without touching the objects.
 */
final class IdentityTable {

    private static final int FIRST_SLOTS = 1 << 10;

    private long[] slots = new long[FIRST_SLOTS];
    private Object[] objects = new Object[FIRST_SLOTS / 2];
    private Shape[] shapes = new Shape[FIRST_SLOTS / 2];
    private int[] parents = new int[FIRST_SLOTS / 2];
    private int count;

    int count() {
        return count;
    }

    Object object(int id) {
        return objects[id];
    }

    Shape shape(int id) {
        return shapes[id];
    }

    int parent(int id) {
        return parents[id];
    }

    /** The number of an object, or 0. */
    int find(Object object) {
        int hash = System.identityHashCode(object);
        int mask = slots.length - 1;
        for (int i = hash & mask; slots[i] != 0; i = i + 1 & mask) {
            if ((int) (slots[i] >>> 32) == hash && objects[(int) slots[i]] == object) {
                return (int) slots[i];
            }
        }
        return 0;
    }

    /** The number of an object, which is a new one if it was not met before. */
    int add(Object object, Shape shape, int parent) {
        int hash = System.identityHashCode(object);
        int mask = slots.length - 1;
        int i = hash & mask;
        for (; slots[i] != 0; i = i + 1 & mask) {
            if ((int) (slots[i] >>> 32) == hash && objects[(int) slots[i]] == object) {
                return (int) slots[i];
            }
        }
        count++;
        slots[i] = (long) hash << 32 | count;
        if (count == objects.length) {
            grow();
        }
        objects[count] = object;
        shapes[count] = shape;
        parents[count] = parent;
        if (count * 2L > slots.length) {
            rehash();
        }
        return count;
    }

    private void grow() {
        int length = objects.length * 2;
        objects = Arrays.copyOf(objects, length);
        shapes = Arrays.copyOf(shapes, length);
        parents = Arrays.copyOf(parents, length);
    }

    private void rehash() {
        long[] larger = new long[slots.length * 2];
        int mask = larger.length - 1;
        for (long slot : slots) {
            if (slot != 0) {
                int i = (int) (slot >>> 32) & mask;
                while (larger[i] != 0) {
                    i = i + 1 & mask;
                }
                larger[i] = slot;
            }
        }
        slots = larger;
    }
}

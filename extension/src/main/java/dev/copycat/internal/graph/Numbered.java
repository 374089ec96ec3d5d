package dev.copycat.internal.graph;

import java.util.Arrays;

/**
 * References by object number, in pages. One array for all would be copied again and again as it grows, and would be old for
 * the collector, which has to be told of each reference to something young that is put into what is old.
 *
 * @param <T> what it holds
 */
final class Numbered<T> {

    private static final int BITS = 11;
    private static final int PAGE = 1 << BITS;
    private static final int FIRST = 1 << 6;

    /** All but the first, which grows, have their full length. */
    private Object[][] pages = {new Object[FIRST]};

    @SuppressWarnings("unchecked")
    T get(int number) {
        return (T) pages[number >> BITS][number & PAGE - 1];
    }

    void set(int number, T value) {
        int page = number >> BITS;
        int slot = number & PAGE - 1;
        if (page >= pages.length || pages[page] == null || slot >= pages[page].length) {
            grow(page, slot);
        }
        pages[page][slot] = value;
    }

    /** Makes room for the number behind the last one. */
    private void grow(int page, int slot) {
        if (page >= pages.length) {
            pages = Arrays.copyOf(pages, page * 2);
        }
        boolean first = page == 0;
        pages[page] = first ? Arrays.copyOf(pages[0], Math.max(slot + 1, pages[0].length * 2)) : new Object[PAGE];
    }
}

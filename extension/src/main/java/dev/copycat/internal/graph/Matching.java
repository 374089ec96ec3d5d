package dev.copycat.internal.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds which elements of two unordered collections belong together. */
final class Matching {

    private final GraphModel model;
    private final IdentityTable left;
    private final IdentityTable right;

    /**
     * A matching within two graphs.
     *
     * @param left numbers the objects that have a partner already
     * @param right gives each partner the same number
     */
    Matching(GraphModel model, IdentityTable left, IdentityTable right) {
        this.model = model;
        this.left = left;
        this.right = right;
    }

    /**
     * For each element the index of its partner, or -1.
     *
     * @param guess whether elements without a number are told apart by their surroundings
     * @return null if that would be needed
     */
    int[] partners(List<Object> elements, List<Object> others, boolean guess) {
        int[] partners = new int[elements.size()];
        Arrays.fill(partners, -1);
        Map<Object, Deque<Integer>> open = new HashMap<>();
        List<Integer> unknown = new ArrayList<>();
        for (int i = 0; i < others.size(); i++) {
            Object key = key(others.get(i), right);
            if (key == null) {
                unknown.add(i);
            } else {
                open.computeIfAbsent(key, any -> new ArrayDeque<>()).add(i);
            }
        }
        List<Integer> strangers = pairByKey(elements, open, partners);
        if (strangers.size() != unknown.size() || strangers.size() == 1) {
            for (int i = 0; i < Math.min(strangers.size(), unknown.size()); i++) {
                partners[strangers.get(i)] = unknown.get(i);
            }
            return partners;
        }
        if (strangers.isEmpty()) {
            return partners;
        }
        return guess ? byColour(elements, others, new int[][] {ints(strangers), ints(unknown), partners}) : null;
    }

    /** Gives each element with a key a partner with that key; returns those without a key. */
    private List<Integer> pairByKey(List<Object> elements, Map<Object, Deque<Integer>> open, int[] partners) {
        List<Integer> strangers = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            Object key = key(elements.get(i), left);
            if (key == null) {
                strangers.add(i);
            } else if (open.containsKey(key) && !open.get(key).isEmpty()) {
                partners[i] = open.get(key).remove();
            }
        }
        return strangers;
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(i -> i).toArray();
    }

    private int[] byColour(List<Object> elements, List<Object> others, int[][] indexes) {
        Colours colours = new Colours(model, left, right);
        for (int i : indexes[0]) {
            colours.add(elements.get(i), left);
        }
        for (int i : indexes[1]) {
            colours.add(others.get(i), right);
        }
        colours.refine();
        Map<Long, Deque<Integer>> open = new HashMap<>();
        for (int i : indexes[1]) {
            open.computeIfAbsent(colours.of(others.get(i), right), any -> new ArrayDeque<>()).add(i);
        }
        int[] partners = indexes[2];
        for (int i : indexes[0]) {
            Deque<Integer> alike = open.get(colours.of(elements.get(i), left));
            partners[i] = alike == null || alike.isEmpty() ? -1 : alike.remove();
        }
        return partners;
    }

    /** What an element is told by: its value, or its number; or null. */
    private Object key(Object element, IdentityTable side) {
        if (element == null || element instanceof String) {
            return element == null ? Nothing.NULL : element;
        }
        if (model.shape(element) instanceof ValueType values) {
            return ContentKey.value(values, element);
        }
        int id = side.find(element);
        return id == 0 ? null : (Integer) id;
    }

    private enum Nothing {
        NULL
    }
}

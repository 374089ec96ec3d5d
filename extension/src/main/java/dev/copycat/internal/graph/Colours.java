package dev.copycat.internal.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Tells objects without an order apart by what can be reached from them: every object gets a colour from its class and
 * values, then again and again a new one from its own and those of the objects it refers to, until that tells no more
 * objects apart. Objects that have a number in both graphs have that for a colour.
 */
final class Colours {

    private static final int MOST_ROUNDS = 64;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final GraphModel model;
    private final IdentityTable known;
    private final IdentityTable knownRight;
    private final IdentityTable nodes = new IdentityTable();
    private final IdentityTable nodesRight = new IdentityTable();
    private final List<long[]> colours = new ArrayList<>();
    private final List<int[]> children = new ArrayList<>();
    private int rightFrom;

    Colours(GraphModel model, IdentityTable known, IdentityTable knownRight) {
        this.model = model;
        this.known = known;
        this.knownRight = knownRight;
    }

    private IdentityTable nodes(IdentityTable side) {
        return side == known ? nodes : nodesRight;
    }

    /** Takes an object of one side in, and all that it reaches. */
    void add(Object object, IdentityTable side) {
        nodes(side).add(object, model.shape(object), 0);
    }

    /** The colour of an object that was taken in. */
    long of(Object object, IdentityTable side) {
        int index = nodes(side).find(object) - 1;
        return colour(side == known ? index : index + rightFrom);
    }

    private long colour(int node) {
        return colours.get(node)[0];
    }

    void refine() {
        expand(known, 0);
        rightFrom = colours.size();
        expand(knownRight, rightFrom);
        long distinct = 0;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            long[] next = new long[colours.size()];
            for (int i = 0; i < next.length; i++) {
                next[i] = refined(i);
            }
            for (int i = 0; i < next.length; i++) {
                colours.get(i)[0] = next[i];
            }
            long now = Arrays.stream(next).distinct().count();
            if (now == distinct) {
                return;
            }
            distinct = now;
        }
    }

    private long refined(int node) {
        boolean ordered = colours.get(node)[1] == 0;
        long colour = mix(colour(node));
        long sum = 0;
        int[] targets = children.get(node);
        for (int i = 0; i < targets.length; i++) {
            if (ordered) {
                colour = mix(colour ^ colour(targets[i]));
            } else if (colours.get(node)[1] == 1) {
                sum += mix(colour(targets[i]));
            } else if (i % 2 == 1) {
                sum += mix(mix(colour(targets[i - 1])) ^ colour(targets[i]));
            }
        }
        return mix(colour + sum);
    }

    /** Every part becomes a node of its own or of an object; values are leaves whose colour is their hash code. */
    private void expand(IdentityTable side, int offset) {
        IdentityTable table = nodes(side);
        List<int[]> pending = new ArrayList<>();
        List<long[]> leaves = new ArrayList<>();
        for (int id = 1; id <= table.count(); id++) {
            Object object = table.object(id);
            int number = side.find(object);
            Shape shape = table.shape(id);
            colours.add(new long[] {number != 0 ? mix(number) : own(object, shape), order(shape)});
            pending.add(number != 0 ? new int[0] : parts(shape, object, side, leaves));
        }
        int leavesFrom = offset + table.count();
        for (int[] targets : pending) {
            for (int i = 0; i < targets.length; i++) {
                targets[i] = targets[i] < 0 ? leavesFrom - targets[i] - 1 : offset + targets[i] - 1;
            }
            children.add(targets);
        }
        for (long[] leaf : leaves) {
            colours.add(leaf);
            children.add(new int[0]);
        }
    }

    /** 0 if the parts have an order, 1 if elements have none, 2 if entries have none. */
    private static long order(Shape shape) {
        if (shape instanceof ContentShape content && !content.ordered()) {
            return content.layout() == ContentShape.Layout.ENTRIES ? 2 : 1;
        }
        return 0;
    }

    private static long own(Object object, Shape shape) {
        int name = object.getClass().getName().hashCode();
        return shape instanceof PrimitiveArrayShape array
                ? mix(name + mix(PrimitiveArrays.hash(array.component(), object)))
                : mix(name);
    }

    private int[] parts(Shape shape, Object object, IdentityTable side, List<long[]> leaves) {
        List<Object> parts;
        if (shape instanceof FieldShape fields) {
            parts = new ArrayList<>();
            fields.fields().forEach(field -> parts.add(field.get(object)));
        } else if (shape instanceof ContentShape content) {
            parts = Parts.of(content, object);
        } else {
            parts = List.of();
        }
        int[] targets = new int[parts.size()];
        for (int i = 0; i < targets.length; i++) {
            targets[i] = target(parts.get(i), side, leaves);
        }
        return targets;
    }

    /** The number of an object, or below zero that of a leaf. */
    private int target(Object part, IdentityTable side, List<long[]> leaves) {
        Shape shape = part == null ? null : model.shape(part);
        if (shape == null || shape instanceof ValueType) {
            // The hash codes of enum constants and patterns differ from one run or object to the next.
            int hash = part == null ? 0 : part.toString().hashCode();
            leaves.add(new long[] {mix(hash), 0});
            return -leaves.size();
        }
        return nodes(side).add(part, shape, 0);
    }

    private static long mix(long value) {
        long mixed = (value ^ value >>> 32) * MIX;
        return (mixed ^ mixed >>> 29) * MIX;
    }
}

package dev.copycat.internal.codec;

import dev.copycat.internal.json.JsonInput;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a JSON text holds: each value and where it stands, as often as it stands there. Without regard to the order of members
 * and elements, which a set has in none; numbers are the same however they are written.
 */
final class JsonLeaves {

    /** A member, or an element if it has no name. */
    private record Step(Step before, String name) {}

    private record Leaf(Step at, String value) {}

    private final Map<Leaf, Integer> leaves = new HashMap<>();
    private final JsonInput in;

    private JsonLeaves(byte[] json) {
        in = new JsonInput(json, 0, json.length);
        value(null);
    }

    /**
     * What one text holds and another does not.
     *
     * @param before one value in UTF-8
     * @param after the other, which may hold more
     * @return for each that is lost the way to it: names of members, and null for an element
     */
    static List<List<String>> lost(byte[] before, byte[] after) {
        Map<Leaf, Integer> left = new JsonLeaves(after).leaves;
        List<List<String>> lost = new ArrayList<>();
        new JsonLeaves(before).leaves.forEach((leaf, count) -> {
            if (left.getOrDefault(leaf, 0) < count) {
                lost.add(way(leaf.at()));
            }
        });
        return lost;
    }

    private static List<String> way(Step last) {
        Deque<Step> steps = new ArrayDeque<>();
        for (Step each = last; each != null; each = each.before()) {
            steps.push(each);
        }
        List<String> names = new ArrayList<>();
        steps.forEach(step -> names.add(step.name()));
        return names;
    }

    private void value(Step at) {
        switch (in.peek()) {
            case '{' -> object(at);
            case '[' -> array(at);
            case '"' -> add(at, '"' + in.string());
            case 't', 'f' -> add(at, Boolean.toString(in.bool()));
            case 'n' -> {
                in.nul();
                add(at, "null");
            }
            default -> add(at, number(in.numberText()));
        }
    }

    private void object(Step at) {
        add(at, "{");
        in.beginObject();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            value(new Step(at, name));
        }
    }

    private void array(Step at) {
        add(at, "[");
        Step element = new Step(at, null);
        in.beginArray();
        while (in.nextElement()) {
            value(element);
        }
    }

    private void add(Step at, String value) {
        leaves.merge(new Leaf(at, value), 1, Integer::sum);
    }

    private static String number(String text) {
        try {
            return new BigDecimal(text).stripTrailingZeros().toString();
        } catch (NumberFormatException beyond) {
            return text;
        }
    }
}

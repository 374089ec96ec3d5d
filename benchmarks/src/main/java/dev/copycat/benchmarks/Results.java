package dev.copycat.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.DoubleFunction;

/** All figures of all runs, and what went wrong. */
final class Results {

    /** In a cell that has no figure. */
    static final String NONE = "–";

    private final Map<String, Map<String, List<Double>>> figures = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();

    void add(String who, String name, double figure) {
        figures.computeIfAbsent(who, unused -> new TreeMap<>()).computeIfAbsent(name, unused -> new ArrayList<>()).add(figure);
    }

    void addAll(String who, String prefix, Map<String, Double> more) {
        more.forEach((name, figure) -> add(who, prefix + name, figure));
    }

    void fail(String what) {
        failures.add(what);
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    Map<String, Map<String, List<Double>>> figures() {
        return figures;
    }

    OptionalDouble median(String who, String name) {
        List<Double> values = figures.getOrDefault(who, Map.of()).getOrDefault(name, List.of());
        return values.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(median(values));
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int upper = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(upper) : (sorted.get(upper - 1) + sorted.get(upper)) / 2;
    }

    /** The median as a table shows it. */
    String cell(String who, String name, DoubleFunction<String> format) {
        OptionalDouble median = median(who, name);
        return median.isPresent() ? format.apply(median.getAsDouble()) : NONE;
    }
}

package dev.copycat.benchmarks;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The figures of one process, as lines among whatever else it prints. */
final class Report {

    private static final String MARK = "@figure";

    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    void figure(String name, double value) {
        out.println(MARK + " " + name + " " + value);
    }

    /** Rate, median, 99th percentile and longest call; times are nanoseconds. */
    void figures(String name, Measured measured) {
        figure(name + ".rate", measured.perSecond());
        figure(name + ".p50", measured.latencies().quantile(0.5));
        figure(name + ".p99", measured.latencies().quantile(0.99));
        figure(name + ".longest", measured.latencies().longest());
    }

    static Map<String, Double> read(List<String> lines) {
        Map<String, Double> figures = new TreeMap<>();
        for (String line : lines) {
            if (line.startsWith(MARK)) {
                String[] words = line.split(" ");
                figures.put(words[1], Double.valueOf(words[2]));
            }
        }
        return figures;
    }
}

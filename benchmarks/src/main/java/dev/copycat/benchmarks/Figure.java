package dev.copycat.benchmarks;

import java.util.Locale;

/** Figures for people. */
final class Figure {

    private static final double THOUSAND = 1e3;

    private Figure() {}

    static String count(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    static String ratio(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    static String time(double nanos) {
        return scaled(nanos, "ns", "µs", "ms", "s");
    }

    static String bytes(double bytes) {
        return scaled(bytes, "B", "kB", "MB", "GB");
    }

    private static String scaled(double value, String... units) {
        int unit = 0;
        double rest = value;
        while (rest >= THOUSAND && unit < units.length - 1) {
            rest /= THOUSAND;
            unit++;
        }
        String format = unit == 0 || rest >= 100 ? "%.0f %s" : rest >= 10 ? "%.1f %s" : "%.2f %s";
        return String.format(Locale.ROOT, format, rest, units[unit]);
    }
}

package dev.copycat.benchmarks;

import java.util.List;

/** All pieces of work. */
final class Works {

    static final List<String> LABELS =
            List.of("forces", "commits", "virtual", "queries", "restart", "snapshot", "growth", "start", "verify");

    private Works() {}

    static Work of(String label, Scale scale) {
        return switch (label) {
            case "forces" -> new Forces();
            case "commits" -> new Commits(label, Callers.Kind.PLATFORM, scale.callers());
            case "virtual" -> new Commits(label, Callers.Kind.VIRTUAL, scale.virtualCallers());
            case "queries" -> new Queries();
            case "restart" -> new Restart();
            case "snapshot" -> new Snapshots();
            case "growth" -> new Growth(scale.sizes());
            case "start" -> new Start();
            case "verify" -> new Verify();
            default -> throw new IllegalArgumentException("There is no work " + label + "; there is " + LABELS);
        };
    }
}

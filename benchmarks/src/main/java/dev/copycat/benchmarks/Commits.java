package dev.copycat.benchmarks;

import dev.copycat.Durability;
import dev.copycat.benchmarks.peers.Peers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Transactions a second, with either durability. */
final class Commits implements Work {

    private final String label;
    private final Callers.Kind kind;
    private final List<Integer> callers;

    Commits(String label, Callers.Kind kind, List<Integer> callers) {
        this.label = label;
        this.kind = kind;
        this.callers = List.copyOf(callers);
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public boolean concerns(Peers peer) {
        return kind == Callers.Kind.PLATFORM || Callers.virtualThreads();
    }

    @Override
    public void measure(Bench bench, Peers peer) throws IOException, InterruptedException {
        Step step = kind == Callers.Kind.VIRTUAL ? Step.VIRTUAL : Step.COMMITS;
        for (Durability durability : Durability.values()) {
            if (durability == Durability.WRITE || peer.make().forces()) {
                bench.measure(prefix(durability), Assignment.of(step, peer, bench.fresh(peer)).with(durability));
            }
        }
    }

    private String prefix(Durability durability) {
        return label + "." + name(durability) + ".";
    }

    private static String name(Durability durability) {
        return durability.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Table> tables(Results results, List<Peers> peers) {
        List<Table> tables = new ArrayList<>();
        for (Durability durability : Durability.values()) {
            Table table = new Table("Transactions/s, " + name(durability) + ", " + threads() + " (p50 / p99)", note(), head());
            for (Peers peer : peers) {
                List<String> row = new ArrayList<>(List.of(peer.label()));
                callers.forEach(count -> row.add(cell(results, peer, prefix(durability) + count)));
                table.row(row);
            }
            tables.add(table);
        }
        return tables;
    }

    private String threads() {
        return kind.name().toLowerCase(Locale.ROOT) + " threads";
    }

    private String note() {
        return kind == Callers.Kind.VIRTUAL && !Callers.virtualThreads() ? "Needs JDK 21 or later." : "";
    }

    private List<String> head() {
        List<String> head = new ArrayList<>(List.of("peer"));
        callers.forEach(count -> head.add(count == 1 ? "1 caller" : count + " callers"));
        return head;
    }

    private static String cell(Results results, Peers peer, String name) {
        String rate = results.cell(peer.label(), name + ".rate", Figure::count);
        return rate.equals(Results.NONE) ? rate : rate + " (" + results.cell(peer.label(), name + ".p50", Figure::time) + " / "
                + results.cell(peer.label(), name + ".p99", Figure::time) + ")";
    }
}

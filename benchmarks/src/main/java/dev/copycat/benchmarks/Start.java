package dev.copycat.benchmarks;

import dev.copycat.Prevalent;
import dev.copycat.benchmarks.peers.Peers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the jar adds to the start of an application: processes with and without it, in turn. */
final class Start implements Work {

    private static final String APPLICATION = "application";
    private static final String PLAIN = StartedApplication.Plain.class.getName();

    @Override
    public String label() {
        return "start";
    }

    @Override
    public boolean concerns(Peers peer) {
        return false;
    }

    @Override
    public void measure(Bench bench) throws IOException, InterruptedException {
        List<Double> without = new ArrayList<>();
        List<Double> with = new ArrayList<>();
        List<Double> differences = new ArrayList<>();
        for (int i = 0; i < bench.scale().starts(); i++) {
            without.add(nanos(bench, ClassPath.without(Prevalent.class), PLAIN));
            with.add(nanos(bench, ClassPath.whole(), PLAIN, EmptyWiki.class.getName()));
            differences.add(with.get(i) - without.get(i));
        }
        bench.results().add(APPLICATION, "start.without", Results.median(without));
        bench.results().add(APPLICATION, "start.with", Results.median(with));
        bench.results().add(APPLICATION, "start.difference", Results.median(differences));
    }

    private static double nanos(Bench bench, String classPath, String... beans) throws IOException, InterruptedException {
        Path directory = bench.fresh(Peers.COPYCAT);
        List<String> command = bench.children().java(classPath, StartedApplication.class);
        command.add(1, "-Dcopycat.directory=" + directory);
        command.addAll(Arrays.asList(beans));
        long start = System.nanoTime();
        bench.children().run("start-" + beans.length, command);
        return System.nanoTime() - start;
    }

    @Override
    public List<Table> tables(Results results, List<Peers> peers) {
        Table table = new Table("Start of an empty application on Weld SE, the whole process", "",
                List.of("without the jar", "with it and one empty bean", "difference"));
        table.row(List.of(results.cell(APPLICATION, "start.without", Figure::time),
                results.cell(APPLICATION, "start.with", Figure::time),
                results.cell(APPLICATION, "start.difference", Figure::time)));
        return List.of(table);
    }
}

package dev.copycat.benchmarks;

import dev.copycat.benchmarks.peers.Peers;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The program: {@code java -jar copycat-benchmarks.jar DIRECTORY}. */
@Command(
        name = Main.COMMAND,
        description = "Has each peer do each piece of work in JVMs of its own, and prints the medians of the runs.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = "%nExit code: 0 done, 1 something failed, 2 arguments not understood.")
public final class Main implements Callable<Integer> {

    static final String COMMAND = "java -jar copycat-benchmarks.jar";

    private static final String QUICK = "--quick";
    private static final int WIDTH = 110;

    @Parameters(paramLabel = "DIRECTORY",
            description = "A directory on a real disk; results.json, the logs and all data go there.")
    private Path directory;

    @Option(names = "--peers", split = ",", description = "Default: all, ${DEFAULT-VALUE}.")
    private List<String> peers = Peers.labels();

    @Option(names = "--work", split = ",", description = "Default: all, ${DEFAULT-VALUE}.")
    private List<String> work = Works.LABELS;

    @Option(names = "--runs", description = "Default: ${DEFAULT-VALUE}.")
    private int runs = 3;

    @Option(names = QUICK, description = "Small and rough, one run unless --runs says more.")
    private boolean quick;

    @Option(names = "--full", description = "Growth to ten times as many pages.")
    private boolean full;

    @Option(names = "--jdk-options", description = "Of the measured JVMs; several in one word, separated by spaces"
            + " (default: ${DEFAULT-VALUE}).")
    private String jdkOptions = "-XX:InitialRAMPercentage=10 -XX:MaxRAMPercentage=60";

    @Mixin
    private Scale scale;

    @Spec
    private CommandSpec spec;

    private final List<String> arguments;

    private Main(List<String> arguments) {
        this.arguments = arguments;
        if (arguments.contains(QUICK)) {
            scale = Scale.quick();
            runs = 1;
        } else {
            scale = Scale.whole();
        }
    }

    /**
     * Runs the program and ends the process.
     *
     * @param arguments a directory and options
     */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, arguments));
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new Main(Arrays.asList(arguments)))
                .setOut(out)
                .setErr(err)
                .setUsageHelpWidth(WIDTH)
                .execute(arguments);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path home = Files.createDirectories(directory).toRealPath();
        if (Environment.inMemory(home)) {
            throw new ParameterException(spec.commandLine(), home + " is in memory, not on a disk");
        }
        if (full) {
            scale.grow();
        }
        List<Work> all = chosen(() -> work.stream().map(label -> Works.of(label, scale)).toList());
        List<Peers> those = chosen(() -> peers.stream().map(Peers::of).toList());
        Results results = new Results();
        Children children = new Children(home.resolve("logs"), jdkOptions(), scale);
        Bench bench = new Bench(children, results, scale, home.resolve("data"));
        PrintWriter progress = spec.commandLine().getErr();
        new Rounds(bench, all, those, progress).run(runs);
        String command = COMMAND + " " + arguments.stream().map(Main::quoted).collect(Collectors.joining(" "));
        Map<String, String> environment = Environment.of(home);
        ResultsFile.write(home.resolve("results.json"), command, environment, results);
        PrintWriter out = spec.commandLine().getOut();
        out.println("`" + command + "`\n\n" + told(environment));
        all.forEach(one -> one.tables(results, those).forEach(out::println));
        results.failures().forEach(failure -> out.println("Failed: " + failure + "\n"));
        out.flush();
        return results.failures().isEmpty() ? 0 : 1;
    }

    private <T> List<T> chosen(Supplier<List<T>> names) {
        try {
            return names.get();
        } catch (IllegalArgumentException unknown) {
            throw new ParameterException(spec.commandLine(), unknown.getMessage());
        }
    }

    private static String quoted(String argument) {
        return argument.contains(" ") ? "'" + argument + "'" : argument;
    }

    private List<String> jdkOptions() {
        List<String> options = new ArrayList<>(Arrays.asList(jdkOptions.split("\\s+")));
        options.removeIf(String::isEmpty);
        return options;
    }

    private String told(Map<String, String> environment) {
        StringBuilder text = new StringBuilder();
        text.append(runs == 1 ? "One run" : "Medians of " + runs + " runs").append(", JVMs with `" + jdkOptions + "`.\n\n");
        environment.forEach((name, value) -> text.append("- ").append(name).append(": ").append(value).append('\n'));
        return text.toString();
    }
}

package dev.copycat.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.PrevalentSystem;
import jakarta.enterprise.inject.se.SeContainer;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A process of its own that starts a container, calls the bean once, takes a snapshot, and ends. */
final class OneCall {

    private static final String HEALTH = "org/eclipse/microprofile/health/HealthCheck.class";

    private OneCall() {}

    /** Prints what the bean says, and what it did without. */
    public static void main(String[] none) {
        try (SeContainer container = Containers.with(Counter.class)) {
            System.out.println("counted " + container.select(Counter.class).get().add("one"));
            container.select(PrevalentSystem.class).get().takeSnapshot();
        }
        System.out.println("MicroProfile Health: " + OneCall.class.getClassLoader().getResource(HEALTH));
        Set<String> present = ModuleLayer.boot().modules().stream().map(Module::getName).collect(Collectors.toSet());
        System.out.println("without " + Stream.of("java.management", "jdk.jfr").filter(name -> !present.contains(name)).toList());
        if (present.contains("java.management")) {
            System.out.println("management servers: " + javax.management.MBeanServerFactory.findMBeanServer(null).size());
        }
    }

    /** Runs it on a directory; returns what it printed. */
    static String run(Path directory, String... options) throws Exception {
        return run(directory, jar -> true, options);
    }

    /** Runs it without some jars of the class path. */
    static String run(Path directory, Predicate<String> jars, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(Arrays.asList(options));
        command.addAll(List.of("-cp", classPath(jars), "-Dcopycat.directory=" + directory,
                OneCall.class.getName()));
        Path output = Files.createTempFile(directory, "java", ".log");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
        int exit = process.waitFor();
        String printed = Files.readString(output, UTF_8);
        assertThat(exit).as(printed).isZero();
        return printed;
    }

    private static String classPath(Predicate<String> jars) {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).filter(jars)
                .collect(Collectors.joining(File.pathSeparator));
    }
}

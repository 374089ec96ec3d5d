package dev.copycat.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where counts, and the remains of failures, are found after the build. */
final class Results {

    private static final Path DIRECTORY = Path.of("target", "crash-safety").toAbsolutePath();

    private Results() {}

    static Path file(String name) {
        try {
            return Files.createDirectories(DIRECTORY).resolve(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps the files of a failure; returns where. */
    static Path keep(Path directory) {
        Path kept = file("failures").resolve(directory.getFileName().toString() + "-" + ProcessHandle.current().pid());
        Command.run("mkdir", "-p", kept.toString());
        Command.run("cp", "-a", directory.toString(), kept.toString());
        return kept;
    }
}

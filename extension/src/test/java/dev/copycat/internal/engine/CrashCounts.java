package dev.copycat.internal.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes down what was tried and survived, for the table in the README. */
public final class CrashCounts {

    private static final Path DIRECTORY = Path.of("target", "crash-safety");

    private CrashCounts() {}

    /** So many faults, all survived. */
    public static void survived(String fault, long tried) {
        append("survived.txt", fault + " | " + tried + " | " + tried);
    }

    /** A deliberately broken build that the tests told from a whole one. */
    public static void caught(String build) {
        append("controls.txt", build);
    }

    private static void append(String file, String line) {
        try {
            Files.createDirectories(DIRECTORY);
            Files.writeString(DIRECTORY.resolve(file), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

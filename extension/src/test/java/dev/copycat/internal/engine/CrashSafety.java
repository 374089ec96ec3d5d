package dev.copycat.internal.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells what was tried and survived, in a line {@code fault | tried | survived} of a file of {@code target/crash-safety}. */
final class CrashSafety {

    private CrashSafety() {}

    static void write(String fault, long survived) {
        try {
            Path directory = Files.createDirectories(Path.of("target", "crash-safety"));
            String line = fault + " | " + survived + " | " + survived + "\n";
            Files.writeString(directory.resolve(fault.replaceAll("[^A-Za-z]+", "-") + ".txt"), line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

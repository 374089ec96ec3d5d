package dev.copycat.wiki.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells what was tried and survived, in a line {@code fault | tried | survived} of a file of {@code target/crash-safety}. */
public final class CrashSafety {

    /** Whether to try as often as the documentation says, not only as often as fits into every build. */
    public static final boolean LONG = Boolean.getBoolean("crash.long");

    private CrashSafety() {}

    /**
     * Writes a line.
     *
     * @param fault what was done
     * @param survived how often, each time with everything as promised
     * @throws IOException if it cannot be written
     */
    public static void write(String fault, int survived) throws IOException {
        Path directory = Files.createDirectories(Path.of("target", "crash-safety"));
        String line = fault + " | " + survived + " | " + survived + "\n";
        Files.writeString(directory.resolve(fault.replaceAll("[^A-Za-z0-9]+", "-") + ".txt"), line);
    }
}

package dev.copycat.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Counts the inputs of one fuzz test, and tells them in a file of {@code target/crash-safety}. */
public final class Tally {

    private final String fault;
    private long tried;
    private long refused;
    private long survived;

    /** @param fault what is fed to what */
    public Tally(String fault) {
        this.fault = fault;
    }

    /** An input is about to be read. */
    public void tried() {
        tried++;
    }

    /** The input was refused as it may be. */
    public void refused() {
        refused++;
        survived++;
    }

    /** The input was taken, and everything that must hold then holds. */
    public void taken() {
        survived++;
    }

    /** Writes the line {@code fault | tried | survived}. */
    public void write() throws IOException {
        Path directory = Files.createDirectories(Path.of("target", "crash-safety"));
        String line = String.format("%s (%d refused) | %d | %d%n", fault, refused, tried, survived);
        Files.writeString(directory.resolve("fuzz-" + fault.replaceAll("[^a-z]+", "-") + ".txt"), line);
    }
}

package dev.copycat.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what was tried and what was survived, for the table in the README: {@code fault | tried | survived}. */
final class Tally implements AutoCloseable {

    private final Path file;
    private final Map<String, int[]> counts = new TreeMap<>();

    Tally(String name) {
        file = Results.file(name + ".txt");
    }

    void count(String fault, boolean survived) {
        int[] count = counts.computeIfAbsent(fault, unused -> new int[2]);
        count[0]++;
        count[1] += survived ? 1 : 0;
    }

    @Override
    public void close() throws IOException {
        List<String> lines = new ArrayList<>();
        counts.forEach((fault, count) -> lines.add(fault + " | " + count[0] + " | " + count[1]));
        Files.write(file, lines);
    }
}

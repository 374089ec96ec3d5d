package dev.copycat.benchmarks;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables in what the program printed: by title, the rows without their heads. */
final class MarkdownTables {

    private MarkdownTables() {}

    static Map<String, List<List<String>>> in(String text) {
        Map<String, List<List<String>>> tables = new LinkedHashMap<>();
        for (String section : text.split("(?m)^### ")) {
            List<String> lines = section.lines().toList();
            List<List<String>> rows = lines.stream().filter(line -> line.startsWith("| ")).skip(1)
                    .map(MarkdownTables::cells).toList();
            if (!rows.isEmpty()) {
                tables.put(lines.get(0), rows);
            }
        }
        return tables;
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1, line.length() - 1).split("\\|")).map(String::strip).toList();
    }
}

package dev.copycat.benchmarks;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * All figures, for programs: one object with {@code command}, {@code environment}, {@code failures}, and in {@code results} for
 * every peer and every figure an object with {@code median} and the {@code values} of all runs. Times are nanoseconds.
 */
final class ResultsFile {

    private ResultsFile() {}

    static void write(Path file, String command, Map<String, String> environment, Results results) throws IOException {
        JsonObjectBuilder where = Json.createObjectBuilder();
        environment.forEach(where::add);
        JsonObjectBuilder all = Json.createObjectBuilder();
        results.figures().forEach((who, figures) -> all.add(who, figures(figures)));
        try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(Files.newBufferedWriter(file))) {
            writer.writeObject(Json.createObjectBuilder()
                    .add("command", command)
                    .add("environment", where)
                    .add("results", all)
                    .add("failures", Json.createArrayBuilder(results.failures()))
                    .build());
        }
    }

    private static JsonObjectBuilder figures(Map<String, List<Double>> figures) {
        JsonObjectBuilder all = Json.createObjectBuilder();
        figures.forEach((name, values) -> all.add(name, Json.createObjectBuilder()
                .add("median", Results.median(values))
                .add("values", Json.createArrayBuilder(values))));
        return all;
    }
}

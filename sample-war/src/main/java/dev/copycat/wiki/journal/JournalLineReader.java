package dev.copycat.wiki.journal;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a line of a journal segment.
 *
 * <pre>
 * {"seq":42,"batch":40,"at":"2026-11-23T18:00:00.123Z","bean":"…Wiki","method":"edit(String,…)","args":["Home",…],…}
 * </pre>
 */
final class JournalLineReader {

    private static final int ARGUMENT_LIMIT = 80;
    private static final int LINE_LIMIT = 600;
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    private JournalLineReader() {}

    /** The transaction on a line; nothing for a header, a close mark, or a line that is not whole. */
    static Optional<JournalLine> read(String line) {
        try (JsonReader reader = READERS.createReader(new StringReader(line))) {
            JsonObject json = reader.readObject();
            if (!json.containsKey("seq") || !json.containsKey("method")) {
                return Optional.empty();
            }
            return Optional.of(new JournalLine(
                    json.getJsonNumber("seq").longValue(),
                    json.getString("at", ""),
                    name(json.getString("method")),
                    arguments(json.get("args")),
                    cut(line, LINE_LIMIT)));
        } catch (JsonException | IllegalStateException | ClassCastException notATransaction) {
            return Optional.empty();
        }
    }

    private static String name(String method) {
        int parameters = method.indexOf('(');
        return parameters < 0 ? method : method.substring(0, parameters);
    }

    private static List<String> arguments(JsonValue arguments) {
        if (arguments == null || arguments.getValueType() != JsonValue.ValueType.ARRAY) {
            return List.of();
        }
        return arguments.asJsonArray().stream().map(JournalLineReader::argument).toList();
    }

    private static String argument(JsonValue value) {
        String json = value.toString();
        boolean text = value.getValueType() == JsonValue.ValueType.STRING;
        return json.length() <= ARGUMENT_LIMIT ? json : cut(json, ARGUMENT_LIMIT) + (text ? "\"" : "");
    }

    private static String cut(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
        return text.substring(0, end) + "…";
    }
}

package dev.copycat.server;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The wiki's REST interface as a program uses it. */
final class WikiClient {

    /** Only a server that hangs takes this long. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;

    WikiClient(URI address) {
        this.address = address;
    }

    /** An answer: status and JSON. */
    record Answer(int status, JsonStructure body) {

        JsonObject object() {
            return body.asJsonObject();
        }

        JsonArray array() {
            return body.asJsonArray();
        }
    }

    Answer edit(String title, int base, String text, String author) throws IOException {
        JsonObject edit = Json.createObjectBuilder()
                .add("base", base)
                .add("text", text)
                .add("author", author)
                .build();
        return send(json("api/pages/" + encode(title)).PUT(BodyPublishers.ofString(edit.toString())));
    }

    Answer page(String title) throws IOException {
        return get("api/pages/" + encode(title));
    }

    Answer history(String title) throws IOException {
        return get("api/pages/" + encode(title) + "/revisions");
    }

    Answer revision(String title, int number) throws IOException {
        return get("api/pages/" + encode(title) + "/revisions/" + number);
    }

    Answer takeSnapshot() throws IOException {
        return send(json("api/system/snapshots").POST(BodyPublishers.ofString("{}")));
    }

    Answer get(String path) throws IOException {
        return send(request(path).GET());
    }

    Answer send(HttpRequest.Builder request) throws IOException {
        HttpResponse<String> response = raw(request);
        try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
            return new Answer(response.statusCode(), reader.read());
        }
    }

    HttpResponse<String> raw(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path));
    }

    HttpRequest.Builder json(String path) {
        return request(path).header("Content-Type", "application/json");
    }

    private static String encode(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

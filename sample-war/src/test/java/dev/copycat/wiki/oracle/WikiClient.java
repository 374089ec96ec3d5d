package dev.copycat.wiki.oracle;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
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

/** The wiki's REST interface as a program uses it. Each call throws if the wiki did not answer, or could not be asked. */
public final class WikiClient {

    /** Only a server that hangs takes this long. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int UNAVAILABLE = 503;

    /** In clear text as a browser: without an upgrade to HTTP/2. */
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;

    /**
     * A client; nothing is sent yet.
     *
     * @param address where the wiki is, with a slash at its end
     */
    public WikiClient(URI address) {
        this.address = address;
    }

    /**
     * An answer.
     *
     * @param status the HTTP status
     * @param body the JSON
     */
    public record Answer(int status, JsonStructure body) {

        /**
         * The body of most answers.
         *
         * @return the object
         */
        public JsonObject object() {
            return body.asJsonObject();
        }

        /**
         * The body of a list.
         *
         * @return the array
         */
        public JsonArray array() {
            return body.asJsonArray();
        }
    }

    /**
     * Saves a text.
     *
     * @param title the page
     * @param base the revision that it follows; 0 for a new page
     * @param text the text
     * @param author who wrote it
     * @return the answer
     * @throws IOException if the wiki did not answer
     */
    public Answer edit(String title, int base, String text, String author) throws IOException {
        JsonObject edit = Json.createObjectBuilder()
                .add("base", base)
                .add("text", text)
                .add("author", author)
                .build();
        return send(json("api/pages/" + encode(title)).PUT(BodyPublishers.ofString(edit.toString())));
    }

    /**
     * Reads a page with its newest text.
     *
     * @param title the page
     * @return the answer
     * @throws IOException if the wiki did not answer
     */
    public Answer page(String title) throws IOException {
        return get("api/pages/" + encode(title));
    }

    /**
     * Lists the revisions of a page, the newest first.
     *
     * @param title the page
     * @return the answer
     * @throws IOException if the wiki did not answer
     */
    public Answer history(String title) throws IOException {
        return get("api/pages/" + encode(title) + "/revisions");
    }

    /**
     * Reads one revision.
     *
     * @param title the page
     * @param number its number, from 1
     * @return the answer
     * @throws IOException if the wiki did not answer
     */
    public Answer revision(String title, int number) throws IOException {
        return get("api/pages/" + encode(title) + "/revisions/" + number);
    }

    /**
     * Takes a snapshot.
     *
     * @return the answer
     * @throws IOException if the wiki did not answer
     */
    public Answer takeSnapshot() throws IOException {
        return send(json("api/system/snapshots").POST(BodyPublishers.ofString("{}")));
    }

    /**
     * Reads anything.
     *
     * @param path below the wiki's address
     * @return the answer
     * @throws IOException if the wiki did not answer
     */
    public Answer get(String path) throws IOException {
        return send(request(path).GET());
    }

    /**
     * Sends anything.
     *
     * @param request what to send
     * @return the answer
     * @throws IOException if the wiki did not answer
     */
    public Answer send(HttpRequest.Builder request) throws IOException {
        HttpResponse<String> response = raw(request);
        String type = response.headers().firstValue("Content-Type").orElse("");
        if (response.statusCode() == UNAVAILABLE || !type.startsWith("application/json")) {
            throw new IOException(response.statusCode() + " " + type + " from " + response.uri() + ": " + response.body());
        }
        try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
            return new Answer(response.statusCode(), reader.read());
        } catch (JsonException e) {
            throw new AssertionError(response.statusCode() + " from " + response.uri() + ": " + response.body(), e);
        }
    }

    /**
     * Sends anything, and takes any answer.
     *
     * @param request what to send
     * @return the answer, of the wiki or of the server around it
     * @throws IOException if nobody answered
     */
    public HttpResponse<String> raw(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /**
     * Begins a request.
     *
     * @param path below the wiki's address
     * @return a request without a method
     */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path));
    }

    /**
     * Begins a request with a body of JSON.
     *
     * @param path below the wiki's address
     * @return a request without a method
     */
    public HttpRequest.Builder json(String path) {
        return request(path).header("Content-Type", "application/json");
    }

    private static String encode(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

package dev.copycat.tck.wildfly;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The wiki as a program sees it. */
final class WikiClient {

    private final HttpClient http = HttpClient.newHttpClient();
    private final Jsonb json = JsonbBuilder.create();
    private final URI pages;

    WikiClient(URI wiki) {
        pages = URI.create(wiki + "/api/pages/");
    }

    /** A revision, as the wiki tells it; in lists it is without its text. */
    public static class Revision {

        public int revision;
        public String text;
    }

    /** A page, as the wiki tells it. */
    public static class Page {

        public int revision;
    }

    /** What an author sends. */
    public static class Edit {

        public int base;
        public String text;
        public String author;
    }

    /** Saves a text on top of the newest revision; empty if somebody else was quicker. */
    Optional<Revision> edit(String title, String text, String author) throws IOException, InterruptedException {
        Edit edit = new Edit();
        edit.base = newest(title);
        edit.text = text;
        edit.author = author;
        HttpResponse<String> answer = send(request(title)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json.toJson(edit))));
        return switch (answer.statusCode()) {
            case 200, 201 -> Optional.of(json.fromJson(answer.body(), Revision.class));
            case 409 -> Optional.empty();
            default -> throw unexpected(answer);
        };
    }

    /** The texts of all revisions of a page, the first one first. */
    List<String> texts(String title) throws IOException, InterruptedException {
        Revision[] revisions = get(title + "/revisions", Revision[].class);
        String[] texts = new String[revisions.length];
        for (Revision listed : revisions) {
            texts[listed.revision - 1] = get(title + "/revisions/" + listed.revision, Revision.class).text;
        }
        return Stream.of(texts).toList();
    }

    private int newest(String title) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request(title).GET());
        return switch (answer.statusCode()) {
            case 200 -> json.fromJson(answer.body(), Page.class).revision;
            case 404 -> 0;
            default -> throw unexpected(answer);
        };
    }

    private <T> T get(String path, Class<T> type) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request(path).GET());
        if (answer.statusCode() != 200) {
            throw unexpected(answer);
        }
        return json.fromJson(answer.body(), type);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(pages.resolve(path)).timeout(Duration.ofSeconds(60));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static IllegalStateException unexpected(HttpResponse<String> answer) {
        return new IllegalStateException(answer.statusCode() + " from " + answer.uri() + ": " + answer.body());
    }
}

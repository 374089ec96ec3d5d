package dev.copycat.internal.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Measures: writes the state of a bean with so many pages to a file and reads it back, several times. A number of pages
 * is the argument, 1,000,000 if there is none.
 */
final class GraphSpeed {

    /** A page of a wiki. */
    static final class Page {
        String id;
        String content;
        Instant at;
        int revision;
    }

    /** The bean. */
    static final class Wiki {
        final Map<String, Page> pages = new HashMap<>();
    }

    private GraphSpeed() {}

    private static Wiki wiki(int count) {
        Wiki wiki = new Wiki();
        for (int i = 0; i < count; i++) {
            Page page = new Page();
            page.id = "page-" + i;
            page.content = ("Content of page " + i + " lorem ipsum dolor sit amet ").repeat(4).substring(0, 100);
            page.at = Instant.ofEpochSecond(1_790_000_000L + i, i * 1000L % 1_000_000_000);
            page.revision = i;
            wiki.pages.put(page.id, page);
        }
        return wiki;
    }

    public static void main(String[] arguments) throws IOException {
        int count = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        Wiki wiki = wiki(count);
        GraphModel model = Graphs.model(Wiki.class);
        Path file = Files.createTempFile("graph", ".jsonl");
        try {
            for (int round = 1; round <= 5; round++) {
                measure(model, wiki, file, round);
            }
        } finally {
            Files.delete(file);
        }
    }

    private static void measure(GraphModel model, Wiki wiki, Path file, int round) throws IOException {
        long start = System.nanoTime();
        try (var out = new java.io.BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            new GraphWriter(model).write(Graphs.byName(wiki), (bytes, from, length) -> {
                out.write(bytes, from, length);
                out.write('\n');
            });
        }
        long written = System.nanoTime();
        Wiki fresh = new Wiki();
        read(model, fresh, file);
        long read = System.nanoTime();
        var difference = GraphComparison.difference(model, Graphs.byName(wiki), Graphs.byName(fresh));
        System.out.printf(
                "%d: %,d pages, %,d bytes: write %.2f s, read %.2f s, compare %.2f s%s%n",
                round,
                wiki.pages.size(),
                Files.size(file),
                (written - start) / 1e9,
                (read - written) / 1e9,
                (System.nanoTime() - read) / 1e9,
                difference.map(d -> " DIFFERENT " + d).orElse(""));
    }

    private static void read(GraphModel model, Wiki fresh, Path file) throws IOException {
        GraphReader reader = new GraphReader(model, Graphs.byName(fresh));
        byte[] buffer = new byte[1 << 20];
        int held = 0;
        try (var in = Files.newInputStream(file)) {
            for (int got = in.read(buffer); got >= 0; got = in.read(buffer, held, buffer.length - held)) {
                int end = held + got;
                int line = 0;
                for (int i = held; i < end; i++) {
                    if (buffer[i] == '\n') {
                        reader.line(buffer, line, i - line);
                        line = i + 1;
                    }
                }
                held = end - line;
                System.arraycopy(buffer, line, buffer, 0, held);
            }
        }
        reader.install();
    }
}

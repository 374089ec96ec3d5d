package dev.copycat.tck.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What a server writes into its log from some moment on. Some servers tell the one who deploys no more than that it failed, and
 * their log why: the pom of such a server names that file with the system property {@code server.log}.
 */
final class ServerLog {

    private static final String FILE = System.getProperty("server.log");

    private final int before = content().length;

    private ServerLog() {}

    static ServerLog fromNow() {
        return new ServerLog();
    }

    /** All lines since then, or of the file that the server has begun meanwhile; empty if no log is named. */
    String text() {
        byte[] content = content();
        int from = content.length < before ? 0 : before;
        return new String(content, from, content.length - from, StandardCharsets.UTF_8);
    }

    /** The same as soon as it has all those parts, or when nothing has been written for a minute. */
    String textWith(String... parts) throws InterruptedException {
        if (FILE == null) {
            return text();
        }
        Path directory = Path.of(FILE).getParent();
        try (WatchService changes = directory.getFileSystem().newWatchService()) {
            directory.register(changes, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
            String text = text();
            while (!Stream.of(parts).allMatch(text::contains)) {
                WatchKey change = changes.poll(1, TimeUnit.MINUTES);
                if (change == null) {
                    return text;
                }
                change.pollEvents();
                change.reset();
                text = text();
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] content() {
        try {
            return FILE != null && Files.exists(Path.of(FILE)) ? Files.readAllBytes(Path.of(FILE)) : new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.copycat.tck.harness;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a server writes into its log from some moment on. Some servers tell the one who deploys no more than that it failed, and
 * their log why: the pom of such a server names that file with the system property {@code server.log}.
 */
final class ServerLog {

    private static final String FILE = System.getProperty("server.log");

    private final long from = length();

    private ServerLog() {}

    static ServerLog fromNow() {
        return new ServerLog();
    }

    /** All lines since then; empty if no log is named. */
    String text() {
        if (length() <= from) {
            return "";
        }
        try (RandomAccessFile log = new RandomAccessFile(FILE, "r")) {
            log.seek(from);
            byte[] lines = new byte[(int) (log.length() - from)];
            log.readFully(lines);
            return new String(lines, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long length() {
        try {
            return FILE != null && Files.exists(Path.of(FILE)) ? Files.size(Path.of(FILE)) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

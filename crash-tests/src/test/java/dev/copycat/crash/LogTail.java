package dev.copycat.crash;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/** Reads what clients write down, while they do. */
final class LogTail implements AutoCloseable {

    private final RandomAccessFile log;

    private LogTail(RandomAccessFile log) {
        this.log = log;
    }

    static LogTail atEndOf(Path path) {
        try {
            RandomAccessFile log = new RandomAccessFile(path.toFile(), "rw");
            log.seek(log.length());
            return new LogTail(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for so many events, as long as there can be more. */
    void await(String event, int count, BooleanSupplier more) {
        StringBuilder read = new StringBuilder("\n");
        byte[] buffer = new byte[8192];
        try {
            while (occurrences(read, "\n" + event) < count && more.getAsBoolean()) {
                int length = log.read(buffer);
                if (length > 0) {
                    read.append(new String(buffer, 0, length, StandardCharsets.US_ASCII));
                } else {
                    Thread.yield();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            log.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int occurrences(StringBuilder text, String piece) {
        int count = 0;
        for (int at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
            count++;
        }
        return count;
    }
}

package dev.copycat.crash;

import dev.copycat.crash.ledger.CallId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What clients saw, as they wrote it down while it happened. */
final class Acknowledgements {

    private final Map<CallId, Seen> calls = new LinkedHashMap<>();
    private long snapshot;

    /** How a call ended for its client. */
    enum End {
        /** It did not: the process died meanwhile. */
        NONE,
        ACKED,
        REFUSED,
        UNKNOWN,
        /** With something that is not promised. */
        LIED
    }

    /**
     * One call.
     *
     * @param id the call
     * @param end how it ended
     * @param result how many entries there were after it; 0 if it was not told
     * @param sentAt the line of the log
     * @param endedAt the line of the log
     * @param words the line that says how it ended
     */
    record Seen(CallId id, End end, int result, int sentAt, int endedAt, String words) {}

    private Acknowledgements() {}

    static Acknowledgements read(Path log) {
        Acknowledgements read = new Acknowledgements();
        try {
            List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
            for (int i = 0; i < lines.size(); i++) {
                read.line(i, lines.get(i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }

    Collection<Seen> calls() {
        return calls.values();
    }

    long count(End end) {
        return calls.values().stream().filter(call -> call.end() == end).count();
    }

    /** The newest snapshot that somebody was told about; 0 if nobody was. */
    long snapshot() {
        return snapshot;
    }

    private void line(int at, String line) {
        String[] words = line.split(" ", 3);
        if (words[0].equals("snapshot")) {
            snapshot = Long.parseLong(words[1]);
            return;
        }
        CallId id = CallId.parse(words[1]);
        if (words[0].equals("sent")) {
            calls.put(id, new Seen(id, End.NONE, 0, at, Integer.MAX_VALUE, line));
        } else {
            End end = End.valueOf(words[0].toUpperCase(Locale.ROOT));
            int result = end == End.ACKED ? Integer.parseInt(words[2].strip()) : 0;
            calls.put(id, new Seen(id, end, result, calls.get(id).sentAt(), at, line));
        }
    }
}

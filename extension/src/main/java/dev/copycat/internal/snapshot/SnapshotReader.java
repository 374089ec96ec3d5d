package dev.copycat.internal.snapshot;

import dev.copycat.internal.json.JsonInput;
import dev.copycat.internal.json.MalformedJsonException;
import dev.copycat.internal.storage.SealedLine;
import dev.copycat.internal.storage.SystemIdentity;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/** Reads one snapshot file: header, the graph's lines, and the last line, which must speak for all of them. */
final class SnapshotReader {

    private SnapshotReader() {}

    /** What the first line says. */
    record Header(long format, SystemIdentity system, long sequence, Instant instant) {

        boolean isOf(SystemIdentity expected, long number) {
            return format == 1 && sequence == number && system.equals(expected);
        }
    }

    /** The header, and the graph's lines to a taker; empty if the file is not as it was written. */
    static Optional<Header> read(SnapshotLines lines, SnapshotLines.Taker graph) throws IOException {
        if (!lines.next() || !SealedLine.holds(lines.bytes(), lines.from(), lines.to())) {
            return Optional.empty();
        }
        Optional<Header> header = header(lines);
        boolean more = header.isPresent() && lines.next();
        lines.to(graph);
        while (more && !SealedLine.holds(lines.bytes(), lines.from(), lines.to())) {
            more = lines.next();
        }
        lines.to(SnapshotLines.NOBODY);
        boolean whole = more && speaksForAll(lines) && !lines.next() && !lines.cutShort();
        return whole ? header : Optional.empty();
    }

    private static Optional<Header> header(SnapshotLines lines) {
        String kind = "";
        long format = 0;
        String system = "";
        String identity = "";
        long sequence = -1;
        Instant instant = Instant.EPOCH;
        JsonInput in = new JsonInput(lines.bytes(), lines.from(), lines.to());
        try {
            in.beginObject();
            for (String name = in.nextName(); name != null; name = in.nextName()) {
                switch (name) {
                    case "copycat" -> kind = in.string();
                    case "format" -> format = in.integer();
                    case "system" -> system = in.string();
                    case "identity" -> identity = in.string();
                    case "seq" -> sequence = in.integer();
                    case "at" -> instant = Instant.parse(in.string());
                    default -> in.skipValue();
                }
            }
        } catch (MalformedJsonException | DateTimeException notAHeader) {
            return Optional.empty();
        }
        return kind.equals("snapshot")
                ? Optional.of(new Header(format, new SystemIdentity(system, identity), sequence, instant))
                : Optional.empty();
    }

    private static boolean speaksForAll(SnapshotLines lines) {
        long count = -1;
        String all = "";
        JsonInput in = new JsonInput(lines.bytes(), lines.from(), lines.to());
        try {
            in.beginObject();
            for (String name = in.nextName(); name != null; name = in.nextName()) {
                switch (name) {
                    case "lines" -> count = in.integer();
                    case "all" -> all = in.string();
                    default -> in.skipValue();
                }
            }
        } catch (MalformedJsonException notALastLine) {
            return false;
        }
        return count == lines.linesBefore() && all.equals(HexFormat.of().toHexDigits(lines.checksumBefore()));
    }
}

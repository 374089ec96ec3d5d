package dev.copycat.internal.journal;

import dev.copycat.internal.engine.MethodName;
import dev.copycat.internal.engine.Transaction;
import dev.copycat.internal.json.JsonInput;
import dev.copycat.internal.json.JsonOutput;
import dev.copycat.internal.storage.SealedLine;
import dev.copycat.internal.storage.SystemIdentity;
import java.time.Instant;
import java.util.Arrays;

/** The lines of a segment as bytes; the package's description draws them. */
final class RecordFormat {

    private RecordFormat() {}

    static void header(JsonOutput out, SystemIdentity system, long first) {
        int from = out.length();
        out.raw("{\"copycat\":\"journal\",\"format\":1");
        system.describe(out);
        out.raw(",\"first\":").number(first);
        SealedLine.seal(out, from);
    }

    static void closeMark(JsonOutput out, long last) {
        int from = out.length();
        out.raw("{\"close\":").number(last);
        SealedLine.seal(out, from);
    }

    /** Reads a line whose checksum holds; throws what the JSON, the time or a missing member makes it throw. */
    static Line read(byte[] bytes, int from, int to) {
        JsonInput in = new JsonInput(bytes, from, to);
        LineMembers members = new LineMembers();
        in.beginObject();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            members.read(name, in, bytes);
        }
        return members.line(bytes, from, to);
    }

    /** One line of a segment. */
    sealed interface Line permits Header, Entry, Close {}

    /** The first line. */
    record Header(String kind, long format, SystemIdentity system, long first) implements Line {}

    /** The last line after an orderly stop. */
    record Close(long last) implements Line {}

    /** What was read of a line so far. */
    private static final class LineMembers {

        private String kind;
        private long format;
        private String system = "";
        private String identity = "";
        private long number = -1;
        private boolean close;
        private long batch = -1;
        private Instant instant;
        private String caller;
        private int undone;
        private String bean;
        private String method;
        private byte[] arguments;

        void read(String name, JsonInput in, byte[] bytes) {
            switch (name) {
                case "copycat" -> kind = in.string();
                case "format" -> format = in.integer();
                case "system" -> system = in.string();
                case "identity" -> identity = in.string();
                case "first", "seq" -> number = in.integer();
                case "close" -> {
                    number = in.integer();
                    close = true;
                }
                case "batch" -> batch = in.integer();
                case "at" -> instant = Instant.parse(in.string());
                case "caller" -> caller = in.string();
                case "undone" -> undone = Math.toIntExact(in.integer());
                case "bean" -> bean = in.string();
                case "method" -> method = in.string();
                case "args" -> arguments = Arrays.copyOfRange(bytes, in.skipValue(), in.position());
                default -> in.skipValue();
            }
        }

        Line line(byte[] bytes, int from, int to) {
            if (kind != null) {
                return new Header(kind, format, new SystemIdentity(system, identity), number);
            }
            if (close) {
                return new Close(number);
            }
            if (number < 1 || batch < 1 || instant == null || bean == null || method == null || arguments == null) {
                throw new IllegalArgumentException("a record lacks a member");
            }
            Transaction transaction =
                    new Transaction(number, instant, caller, new MethodName(bean, method), arguments, undone);
            return new Entry(transaction, batch, bytes, from, to);
        }
    }
}

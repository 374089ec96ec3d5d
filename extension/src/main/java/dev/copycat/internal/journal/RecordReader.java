package dev.copycat.internal.journal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.copycat.internal.engine.MethodName;
import dev.copycat.internal.engine.Transaction;
import dev.copycat.internal.json.JsonInput;
import dev.copycat.internal.json.MalformedJsonException;
import dev.copycat.internal.storage.SealedLine;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;

/**
 * Reads records whose members stand as {@link RecordWriter} writes them: it compares bytes, where
 * {@link RecordFormat#read} takes any members in any order, and makes nothing that the transaction does not hold. What it does
 * not know is left to that. Not thread-safe.
 */
final class RecordReader {

    private static final byte[] SEQUENCE = "{\"seq\":".getBytes(US_ASCII);
    private static final byte[] BATCH = ",\"batch\":".getBytes(US_ASCII);
    private static final byte[] AT = ",\"at\":".getBytes(US_ASCII);
    private static final byte[] CALLER = ",\"caller\":".getBytes(US_ASCII);
    private static final byte[] UNDONE = ",\"undone\":".getBytes(US_ASCII);
    private static final byte[] BEAN = ",\"bean\":".getBytes(US_ASCII);
    private static final byte[] METHOD = ",\"method\":".getBytes(US_ASCII);
    private static final byte[] ARGUMENTS = ",\"args\":".getBytes(US_ASCII);

    private final byte[] bytes;
    private final JsonInput in;
    private final MethodNames names = new MethodNames();

    /** Reads records of a segment. */
    RecordReader(byte[] bytes) {
        this.bytes = bytes;
        this.in = new JsonInput(bytes, 0, 0);
    }

    /** The record that a line is, whose checksum holds; or null if it is something else, or a record written otherwise. */
    Entry read(int from, int to) {
        in.move(from, SealedLine.seal(to));
        try {
            long sequence = number(SEQUENCE);
            long batch = number(BATCH);
            return sequence < 1 || batch < 1 ? null : read(sequence, batch, from, to);
        } catch (MalformedJsonException | DateTimeException otherwise) {
            return null;
        }
    }

    private Entry read(long sequence, long batch, int from, int to) {
        Instant instant = instant();
        String caller = in.skip(CALLER) ? in.string() : null;
        long undone = in.skip(UNDONE) ? in.integer() : 0;
        MethodName method = method();
        if (instant == null || method == null || undone != (int) undone || !in.skip(ARGUMENTS)) {
            return null;
        }
        byte[] arguments = Arrays.copyOfRange(bytes, in.skipValue(), in.position());
        if (in.position() != SealedLine.seal(to)) {
            return null;
        }
        Transaction transaction = new Transaction(sequence, instant, caller, method, arguments, (int) undone);
        return new Entry(transaction, batch, bytes, from, to);
    }

    /** The number of a member, or -1 if it does not stand here. */
    private long number(byte[] member) {
        return in.skip(member) ? in.integer() : -1;
    }

    private Instant instant() {
        if (!in.skip(AT)) {
            return null;
        }
        int from = in.skipValue();
        return bytes[from] == '"' ? InstantBytes.read(bytes, from + 1, in.position() - 1) : null;
    }

    private MethodName method() {
        if (!in.skip(BEAN)) {
            return null;
        }
        int from = in.skipValue();
        if (!in.skip(METHOD)) {
            return null;
        }
        in.skipValue();
        MethodName known = names.get(bytes, from, in.position());
        return known == null ? newMethod(from, in.position()) : known;
    }

    private MethodName newMethod(int from, int to) {
        JsonInput text = new JsonInput(bytes, from, to);
        String bean = text.string();
        text.skip(METHOD);
        MethodName name = new MethodName(bean, text.string());
        names.put(bytes, from, to, name);
        return name;
    }
}

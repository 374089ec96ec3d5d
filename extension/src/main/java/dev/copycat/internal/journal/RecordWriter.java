package dev.copycat.internal.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.copycat.internal.engine.MethodName;
import dev.copycat.internal.engine.Transaction;
import dev.copycat.internal.json.JsonOutput;
import dev.copycat.internal.storage.SealedLine;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Writes the records of transactions; the package's description draws them. What comes again is formed once. For one thread. */
final class RecordWriter {

    private static final int NANOS = 1_000_000_000;

    private final Map<MethodName, byte[]> methods = new HashMap<>();

    /** The second that was written last, up to its fraction. */
    private long second = Long.MIN_VALUE;

    private byte[] secondText = {};

    void write(JsonOutput out, Transaction transaction, long batch) {
        int from = out.length();
        out.raw("{\"seq\":").number(transaction.sequence());
        out.raw(",\"batch\":").number(batch);
        out.raw(",\"at\":\"");
        instant(out, transaction.instant());
        out.raw('"');
        if (transaction.caller() != null) {
            out.raw(",\"caller\":").string(transaction.caller());
        }
        if (transaction.undone() > 0) {
            out.raw(",\"undone\":").number(transaction.undone());
        }
        out.raw(methods.computeIfAbsent(transaction.method(), RecordWriter::method));
        out.raw(transaction.arguments());
        SealedLine.seal(out, from);
    }

    private static byte[] method(MethodName method) {
        JsonOutput out = new JsonOutput(128);
        out.raw(",\"bean\":").string(method.bean());
        out.raw(",\"method\":").string(method.signature());
        out.raw(",\"args\":");
        return new String(out.array(), 0, out.length(), UTF_8).getBytes(UTF_8);
    }

    /** As {@link Instant#toString()}: with 0, 3, 6 or 9 digits of the second's fraction. */
    private void instant(JsonOutput out, Instant instant) {
        if (instant.getEpochSecond() != second) {
            second = instant.getEpochSecond();
            String text = Instant.ofEpochSecond(second).toString();
            secondText = text.substring(0, text.length() - 1).getBytes(UTF_8);
        }
        out.raw(secondText);
        int nanos = instant.getNano();
        if (nanos > 0) {
            int digits = nanos % 1_000_000 == 0 ? 3 : nanos % 1_000 == 0 ? 6 : 9;
            out.raw('.');
            for (int unit = NANOS / 10; digits > 0; unit /= 10, digits--) {
                out.raw((char) ('0' + nanos / unit % 10));
            }
        }
        out.raw('Z');
    }
}

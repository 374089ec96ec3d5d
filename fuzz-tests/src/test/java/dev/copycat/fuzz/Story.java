package dev.copycat.fuzz;

import dev.copycat.internal.engine.MethodName;
import dev.copycat.internal.engine.Transaction;
import dev.copycat.internal.storage.SystemIdentity;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/** What all real files of the seed corpus tell: one system, and for each sequence number one transaction. */
public final class Story {

    /** Whose files they are. */
    public static final SystemIdentity SYSTEM = new SystemIdentity("main", "6f1c2b7e-58a1-4f0e-9d54-2a0b5c7d9e11");

    private static final MethodName PUT = new MethodName("dev.copycat.fuzz.state.Shelf", "put(String,long)");

    private Story() {}

    /** The transaction with a sequence number. */
    public static Transaction transaction(long sequence) {
        String arguments = "[\"Häuser \\\"" + sequence + "\\\"\"," + sequence + "]";
        return new Transaction(
                sequence,
                Instant.ofEpochSecond(1_795_456_800L + sequence % 1_000_000),
                null,
                PUT,
                arguments.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether a transaction is the one that the story has there. */
    public static boolean tells(Transaction read) {
        Transaction told = transaction(read.sequence());
        return read.instant().equals(told.instant())
                && read.caller() == null
                && read.method().equals(told.method())
                && Arrays.equals(read.arguments(), told.arguments());
    }
}

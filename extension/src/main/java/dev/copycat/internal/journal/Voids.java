package dev.copycat.internal.journal;

import dev.copycat.internal.engine.Transaction;
import dev.copycat.internal.json.JsonInput;
import dev.copycat.internal.json.JsonOutput;
import dev.copycat.internal.json.MalformedJsonException;
import dev.copycat.internal.storage.AppendFile;
import dev.copycat.internal.storage.Directory;
import dev.copycat.internal.storage.NumberedFiles;
import dev.copycat.internal.storage.SealedLine;
import dev.copycat.internal.storage.SystemIdentity;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Transactions that an operator took out of every replay. Each has a file of one sealed line, which names the record by its
 * checksum, so that it speaks of no other:
 *
 * <pre>
 * void-00000000000000000042.jsonl
 * {"copycat":"void","format":1,"system":"main","identity":"6f1c…","seq":42,"record":"0b1c2d3e","at":"2026-11-23T18:00:00Z","crc":"…"}
 * </pre>
 */
public final class Voids {

    static final NumberedFiles FILES = new NumberedFiles("void");

    private final JournalCheck check;
    private final SortedMap<Long, String> records = new TreeMap<>();

    private Voids(JournalCheck check) {
        this.check = check;
    }

    /**
     * Reads which transactions are voided.
     *
     * @param directory the system's directory
     * @param system whose files they must be
     * @param check what names the damage
     * @return the voided transactions
     * @throws IOException if the disk fails
     * @throws dev.copycat.JournalDamagedException if a file is damaged, or of another system
     */
    public static Voids in(Directory directory, SystemIdentity system, JournalCheck check) throws IOException {
        Voids voids = new Voids(check);
        for (String name : directory.list()) {
            OptionalLong sequence = FILES.number(name);
            if (sequence.isPresent()) {
                try (InputStream in = directory.read(name)) {
                    voids.add(sequence.getAsLong(), in.readAllBytes(), system);
                }
            }
        }
        return voids;
    }

    /**
     * Voids a transaction; it survives a power cut when this returns.
     *
     * @param directory the system's directory
     * @param system the system
     * @param entry the record, which is on the disk for good
     * @param instant now
     * @return the name of the file that says so
     * @throws IOException if the disk fails; then nothing is voided
     */
    public static String add(Directory directory, SystemIdentity system, Entry entry, Instant instant) throws IOException {
        for (String stray : directory.list().stream().filter(FILES::isUnfinished).toList()) {
            directory.delete(stray);
        }
        long sequence = entry.transaction().sequence();
        JsonOutput out = new JsonOutput(256).raw("{\"copycat\":\"void\",\"format\":1");
        system.describe(out);
        out.raw(",\"seq\":").number(sequence).raw(",\"record\":\"").raw(entry.checksum());
        out.raw("\",\"at\":\"").raw(instant.toString()).raw('"');
        SealedLine.seal(out, 0);
        try (AppendFile file = directory.create(FILES.unfinished(sequence))) {
            file.append(out.array(), 0, out.length());
            file.force();
        }
        directory.rename(FILES.unfinished(sequence), FILES.name(sequence));
        directory.force();
        return FILES.name(sequence);
    }

    /**
     * The files that void a transaction from a sequence number on, whatever is in them.
     *
     * @param directory the system's directory
     * @param first the lowest sequence number
     * @return their names, in order
     * @throws IOException if the directory cannot be listed
     */
    public static List<String> from(Directory directory, long first) throws IOException {
        List<String> names = new ArrayList<>();
        for (String name : directory.list()) {
            FILES.number(name).stream().filter(sequence -> sequence >= first).forEach(sequence -> names.add(name));
        }
        return names;
    }

    /**
     * The voided transactions.
     *
     * @return their sequence numbers, in order
     */
    public List<Long> sequences() {
        return List.copyOf(records.keySet());
    }

    /**
     * Whether a record is voided.
     *
     * @param entry the record
     * @return whether replay passes it over
     * @throws dev.copycat.JournalDamagedException if another record of that sequence number was voided
     */
    public boolean cover(Entry entry) {
        if (records.isEmpty()) {
            return false;
        }
        Transaction transaction = entry.transaction();
        String record = records.get(transaction.sequence());
        if (record != null && !record.equals(entry.checksum())) {
            throw check.wrongVoid(transaction.sequence(), "it speaks of another record of that sequence number");
        }
        return record != null;
    }

    /**
     * Refuses what speaks of transactions that are not there.
     *
     * @param next the sequence number after the last transaction
     * @throws dev.copycat.JournalDamagedException if a later one was voided
     */
    public void requireBefore(long next) {
        if (!records.isEmpty() && records.lastKey() >= next) {
            throw check.wrongVoid(records.lastKey(), "the journal ends at sequence " + (next - 1));
        }
    }

    /** Deletes the files of transactions that no state will be replayed from any more. */
    static void dropThrough(Directory directory, long sequence) throws IOException {
        for (String name : directory.list()) {
            OptionalLong number = FILES.number(name);
            if (number.isPresent() && number.getAsLong() <= sequence) {
                directory.delete(name);
            }
        }
    }

    private void add(long sequence, byte[] bytes, SystemIdentity system) {
        boolean whole = bytes.length > 0 && bytes[bytes.length - 1] == '\n' && SealedLine.holds(bytes, 0, bytes.length - 1);
        if (!whole) {
            throw check.wrongVoid(sequence, "its checksum is wrong");
        }
        records.put(sequence, record(sequence, bytes, system));
    }

    private String record(long sequence, byte[] bytes, SystemIdentity system) {
        String kind = "";
        long format = 0;
        long number = -1;
        String name = "";
        String identity = "";
        String record = "";
        try {
            JsonInput in = new JsonInput(bytes, 0, bytes.length);
            in.beginObject();
            for (String member = in.nextName(); member != null; member = in.nextName()) {
                switch (member) {
                    case "copycat" -> kind = in.string();
                    case "format" -> format = in.integer();
                    case "system" -> name = in.string();
                    case "identity" -> identity = in.string();
                    case "seq" -> number = in.integer();
                    case "record" -> record = in.string();
                    default -> in.skipValue();
                }
            }
        } catch (MalformedJsonException e) {
            throw check.wrongVoid(sequence, e.getMessage());
        }
        boolean ours = kind.equals("void") && format == 1 && new SystemIdentity(name, identity).equals(system);
        if (!ours || number != sequence) {
            throw check.wrongVoid(sequence, "it is not a void of format 1 of this system and sequence number");
        }
        return record;
    }
}

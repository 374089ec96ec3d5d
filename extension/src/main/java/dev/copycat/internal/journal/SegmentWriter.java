package dev.copycat.internal.journal;

import dev.copycat.internal.engine.Transaction;
import dev.copycat.internal.json.JsonOutput;
import dev.copycat.internal.storage.AppendFile;
import dev.copycat.internal.storage.Directory;
import dev.copycat.internal.storage.NumberedFiles;
import dev.copycat.internal.storage.SystemIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.NoSuchFileException;

/** Appends records to the newest segment and begins the next one when it is full. For one thread. */
final class SegmentWriter {

    private static final Logger LOG = System.getLogger("dev.copycat");
    static final NumberedFiles FILES = new NumberedFiles("journal");

    private static final int FIRST_BUFFER = 1 << 13;
    /** A buffer that grew beyond this for one large batch is not kept. */
    private static final int KEPT_BUFFER = 1 << 20;
    /** What is written and not forced, until the disk is set to work on it: it takes that in a few milliseconds. */
    private static final long AHEAD = 1 << 22;
    private static final long NAMED_NANOS = 1_000_000;

    private final Directory directory;
    private final SystemIdentity system;
    private final long segmentBytes;

    private AppendFile file;
    private String name;
    private final RecordWriter records = new RecordWriter();
    private final Room room = new Room();
    private long namedAt = System.nanoTime();
    private long length;
    private long fullAt;
    private long next;
    private long firstNotForced;
    private long forceBegun;
    private JsonOutput batch = new JsonOutput(FIRST_BUFFER);
    private long batchNext;

    SegmentWriter(Directory directory, SystemIdentity system, long segmentBytes, long next) throws IOException {
        this.directory = directory;
        this.system = system;
        this.segmentBytes = segmentBytes;
        this.next = next;
        this.batchNext = next;
        this.firstNotForced = next;
        begin();
        NewestSegment.set(directory, next);
    }

    int append(Transaction transaction) {
        if (transaction.sequence() != batchNext) {
            throw new IllegalStateException("sequence " + transaction.sequence() + " follows " + (batchNext - 1));
        }
        int before = batch.length();
        records.write(batch, transaction, firstNotForced);
        batchNext++;
        return batch.length() - before;
    }

    void write() throws IOException {
        try {
            if (length >= fullAt) {
                beginNext();
            }
            appendBatch();
            if (System.nanoTime() - namedAt > NAMED_NANOS) {
                requireNamed();
            }
            next = batchNext;
            forceAhead();
        } finally {
            discard();
        }
    }

    void discard() {
        batchNext = next;
        batch = batch.array().length > KEPT_BUFFER ? new JsonOutput(FIRST_BUFFER) : batch.truncate(0);
    }

    void force() throws IOException {
        requireNamed();
        file.force();
        firstNotForced = next;
        forceBegun = length;
    }

    void close() throws IOException {
        try (AppendFile closing = file) {
            end(closing);
            RecordFormat.closeMark(batch.truncate(0), next - 1);
            closing.append(batch.array(), 0, batch.length());
            closing.force();
        }
    }

    void abandon() {
        try {
            file.close();
        } catch (IOException e) {
            // It was given up: what is on the disk is for the next start to find out.
        }
    }

    private void appendBatch() throws IOException {
        try {
            if (firstNotForced == next) {
                room.reserve(file, length, batch.length(), fullAt);
            }
            file.append(batch.array(), 0, batch.length());
            length += batch.length();
        } catch (IOException e) {
            cutBack(e);
            throw e;
        }
    }

    /** Has the disk begin in time, so that no call waits for a whole segment when that is full. */
    private void forceAhead() {
        if (length - forceBegun >= AHEAD) {
            forceBegun = length;
            try {
                file.forceAhead();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Has a file end, for good, where its records end. */
    private void end(AppendFile segment) throws IOException {
        room.giveBack(segment, length);
        segment.force();
    }

    private void cutBack(IOException cause) {
        try {
            end(file);
        } catch (IOException e) {
            cause.addSuppressed(e);
            throw new UncheckedIOException(cause);
        }
    }

    /**
     * A file without a name takes all that is written and gives nothing back. To look costs as much as to write a record: so one
     * look is good for a thousandth of a second, but not for a force.
     */
    private void requireNamed() {
        namedAt = System.nanoTime();
        try {
            if (!file.isNamed(name)) {
                throw new NoSuchFileException(directory.path().resolve(name).toString(), null,
                        "deleted, moved away or replaced while it was written to");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the full segment final, then begins the next: only the last segment may end in the middle. */
    private void beginNext() throws IOException {
        AppendFile full = file;
        try {
            end(full);
        } catch (IOException e) {
            throw new UncheckedIOException("a full segment could not be made final", e);
        }
        firstNotForced = next;
        try {
            begin();
        } catch (IOException noRoom) {
            fullAt = length + segmentBytes;
            LOG.log(Level.WARNING, "Prevalent system " + system.system() + ": no new journal segment could be begun in "
                    + directory.path() + "; the old one grows until it can. Make room there.", noRoom);
            return;
        }
        full.close();
        nameNewest();
    }

    /** Begins a segment under a temporary name, so that one with a proper name has its header. */
    private void begin() throws IOException {
        String proper = FILES.name(next);
        String unfinished = FILES.unfinished(next);
        for (String stray : directory.list().stream().filter(FILES::isUnfinished).toList()) {
            directory.delete(stray);
        }
        JsonOutput header = new JsonOutput(256);
        RecordFormat.header(header, system, next);
        AppendFile begun = directory.create(unfinished);
        try {
            begun.append(header.array(), 0, header.length());
            forced(begun);
            directory.rename(unfinished, proper);
        } catch (IOException notBegun) {
            remove(begun, unfinished, notBegun);
            throw notBegun;
        }
        try {
            directory.force();
        } catch (IOException e) {
            throw new UncheckedIOException("the directory of the new segment could not be forced", e);
        }
        file = begun;
        name = proper;
        length = header.length();
        forceBegun = length;
        fullAt = segmentBytes;
    }

    private void nameNewest() {
        try {
            NewestSegment.set(directory, next);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Prevalent system " + system.system() + ": the newest segment could not be named in "
                    + directory.path() + "; if " + name + " is lost before the next begins, a start may not notice.", e);
        }
    }

    private static void forced(AppendFile segment) {
        try {
            segment.force();
        } catch (IOException e) {
            throw new UncheckedIOException("a segment could not be forced", e);
        }
    }

    /** Takes back a segment that was not begun. If it cannot be deleted it may have its proper name. */
    private void remove(AppendFile begun, String unfinished, IOException cause) {
        try (begun) {
            directory.delete(unfinished);
        } catch (IOException e) {
            cause.addSuppressed(e);
            throw new UncheckedIOException(cause);
        }
    }
}

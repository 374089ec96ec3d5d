package dev.copycat.internal.journal;

import dev.copycat.internal.engine.Journal;
import dev.copycat.internal.engine.MethodName;
import dev.copycat.internal.engine.Transaction;
import dev.copycat.internal.journal.Content.Ending;
import dev.copycat.internal.journal.Inspection.Inspected;
import dev.copycat.internal.storage.AppendFile;
import dev.copycat.internal.storage.Asides;
import dev.copycat.internal.storage.Directory;
import dev.copycat.internal.storage.SystemIdentity;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;

/** The journal as segments in a {@link Directory}; the package's description has the format. */
public final class FileJournal implements Journal {

    private static final Logger LOG = System.getLogger("dev.copycat");

    private final Directory directory;
    private final SystemIdentity system;
    private final long segmentBytes;

    private final List<Segment> inspected = new ArrayList<>();
    private JournalCheck check;
    private Voids voids;
    private long after;
    private long next;
    /** What the last of the inspected segments holds. */
    private Content ending;
    private SegmentWriter writer;

    /**
     * The journal in a directory; nothing is read yet.
     *
     * @param directory the system's directory, locked by this process
     * @param system whose files they must be
     * @param segmentBytes the size at which a segment is followed by the next
     */
    public FileJournal(Directory directory, SystemIdentity system, long segmentBytes) {
        this.directory = directory;
        this.system = system;
        this.segmentBytes = segmentBytes;
    }

    @Override
    public Tail inspect(OptionalLong snapshot) throws IOException {
        after = snapshot.orElse(0);
        next = after + 1;
        check = new JournalCheck(directory, system, after);
        voids = Voids.in(directory, system, check);
        Set<MethodName> methods = new HashSet<>();
        Instant last = Instant.MIN;
        selectSegments(snapshot);
        for (Inspected each : new Inspection(system.system(), inspected, this::verify).run()) {
            methods.addAll(each.methods());
            last = each.last() == Instant.MIN ? last : each.last();
            ending = each.content();
            next = ending.next();
        }
        check.requireNewest(inspected, next);
        if (next <= after) {
            throw check.damaged(inspected.get(inspected.size() - 1), 0, next, "the journal ends before the snapshot it follows");
        }
        if (snapshot.isEmpty() && next > 1) {
            throw check.withoutSnapshot(inspected.get(0));
        }
        voids.requireBefore(next);
        return new Tail(next - 1, last, methods);
    }

    @Override
    public void replay(Consumer<Transaction> action) throws IOException {
        for (Segment segment : inspected) {
            SegmentReader reader = new SegmentReader(segment.read(directory));
            reader.header().orElseThrow(() -> check.damaged(segment, 0, segment.first(), "it changed while it was read"));
            reader.records(entry -> {
                if (counts(entry)) {
                    action.accept(entry.transaction());
                } else if (entry.transaction().sequence() > after) {
                    passedOver(entry.transaction());
                }
            });
        }
    }

    @Override
    public void history(long base, long last, Consumer<Transaction> action) throws IOException {
        long[] reached = {base};
        for (Segment segment : Segment.after(directory, base)) {
            if (segment.first() <= last) {
                SegmentReader reader = new SegmentReader(segment.read(directory));
                reader.header();
                reader.recordsThrough(last, entry -> {
                    if (entry.transaction().sequence() == reached[0] + 1) {
                        reached[0]++;
                        if (!voids.cover(entry)) {
                            action.accept(entry.transaction());
                        }
                    }
                });
            }
        }
        if (reached[0] < last) {
            throw new IOException("the journal in " + directory.path() + " could be read until sequence " + reached[0]
                    + " only, not until " + last);
        }
    }

    @Override
    public long bytesAfter(long base) throws IOException {
        long bytes = 0;
        for (Segment segment : Segment.after(directory, base)) {
            try (AppendFile file = directory.append(segment.name())) {
                bytes += file.length();
            }
        }
        return bytes;
    }

    @Override
    public void open() throws IOException {
        if (!inspected.isEmpty()) {
            settle(inspected.get(inspected.size() - 1));
        }
        writer = new SegmentWriter(directory, system, segmentBytes, next);
    }

    @Override
    public int append(Transaction transaction) {
        return writer.append(transaction);
    }

    @Override
    public void discard() {
        writer.discard();
    }

    @Override
    public void write() throws IOException {
        writer.write();
    }

    @Override
    public void force() throws IOException {
        writer.force();
    }

    @Override
    public void dropThrough(long sequence) throws IOException {
        List<Segment> segments = Segment.in(directory);
        boolean dropped = false;
        for (int i = 0; i + 1 < segments.size() && segments.get(i + 1).first() <= sequence + 1; i++) {
            directory.delete(segments.get(i).name());
            dropped = true;
        }
        Voids.dropThrough(directory, sequence);
        if (dropped) {
            directory.force();
        }
    }

    @Override
    public void abandon() {
        if (writer != null) {
            writer.abandon();
        }
    }

    @Override
    public void close() throws IOException {
        if (writer != null) {
            writer.close();
        }
    }

    private Inspected verify(int segment, long expected) throws IOException {
        Set<MethodName> methods = new HashSet<>();
        Instant[] last = {Instant.MIN};
        OptionalLong following = Segment.following(inspected, segment);
        Content content = check.verify(inspected.get(segment), expected, following, entry -> {
            if (counts(entry)) {
                methods.add(entry.transaction().method());
            }
            last[0] = entry.transaction().instant();
        });
        return new Inspected(content, last[0], methods);
    }

    private boolean counts(Entry entry) {
        return entry.transaction().sequence() > after && !voids.cover(entry);
    }

    private void passedOver(Transaction transaction) {
        LOG.log(Level.WARNING, () -> String.format(
                "Prevalent system %s: transaction %d, %s, is voided by %s and was passed over; results after it may differ"
                        + " from what callers were told.",
                system.system(), transaction.sequence(), transaction.method(),
                directory.path().resolve(Voids.FILES.name(transaction.sequence()))));
    }

    /** Finds the segments that hold what follows, the first of them being the one that may hold the next record. */
    private void selectSegments(OptionalLong snapshot) throws IOException {
        inspected.clear();
        inspected.addAll(Segment.after(directory, after));
        if (inspected.isEmpty() && snapshot.isPresent()) {
            throw check.missing();
        }
        if (!inspected.isEmpty() && inspected.get(0).first() > next) {
            throw check.damaged(inspected.get(0), 0, next, "the segment before it, with sequence " + next + ", is missing");
        }
    }

    /**
     * Makes what was read of the earlier run final: what crashed is moved aside, what counts is written anew. To force the
     * file as it is would not do, for if a force of it failed, a later one succeeds without having written anything.
     */
    private void settle(Segment last) throws IOException {
        Content content = ending;
        if (content.ending() == Ending.CLOSED) {
            return;
        }
        byte[] bytes = last.read(directory);
        if (content.ending() != Ending.TORN) {
            last.writeAnew(directory, bytes, (int) content.offset());
            return;
        }
        byte[] rest = Arrays.copyOfRange(bytes, (int) content.offset(), (int) content.written());
        String aside = Asides.nameAgain(directory, last.name(), "torn", rest);
        Asides.keep(directory, aside, rest);
        last.writeAnew(directory, bytes, (int) content.offset());
        LOG.log(Level.WARNING, () -> String.format(
                "Prevalent system %s: %s ends at byte %d in a record (sequence %d) that was never acknowledged;"
                        + " the rest was moved to %s. Nothing that any caller was told about is lost.",
                system.system(), directory.path().resolve(last.name()), content.offset(), content.next(), aside));
    }
}

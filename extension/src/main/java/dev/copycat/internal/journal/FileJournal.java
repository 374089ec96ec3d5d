package dev.copycat.internal.journal;

import dev.copycat.JournalDamagedException;
import dev.copycat.internal.engine.Journal;
import dev.copycat.internal.engine.MethodName;
import dev.copycat.internal.engine.Transaction;
import dev.copycat.internal.journal.RecordFormat.Entry;
import dev.copycat.internal.journal.RecordFormat.Header;
import dev.copycat.internal.journal.SegmentReader.Content;
import dev.copycat.internal.journal.SegmentReader.Ending;
import dev.copycat.internal.storage.AppendFile;
import dev.copycat.internal.storage.Directory;
import dev.copycat.internal.storage.SystemIdentity;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
    private long after;
    private long next;
    private SegmentWriter writer;

    /** A segment that was found: its file and the first sequence number it may hold. */
    private record Segment(String name, long first) {}

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
        Set<MethodName> methods = new HashSet<>();
        Instant[] last = {Instant.MIN};
        selectSegments(snapshot);
        for (int i = 0; i < inspected.size(); i++) {
            next = verify(i, entry -> {
                if (entry.transaction().sequence() > after) {
                    methods.add(entry.transaction().method());
                }
                last[0] = entry.transaction().instant();
            });
        }
        if (next <= after) {
            throw damaged(inspected.get(inspected.size() - 1), 0, next, "the journal ends before the snapshot it follows");
        }
        if (snapshot.isEmpty() && next > 1) {
            throw damaged(inspected.get(0), 0, 1, "the snapshot of the state that it begins with is missing");
        }
        return new Tail(next - 1, last[0], methods);
    }

    @Override
    public void replay(Consumer<Transaction> action) throws IOException {
        for (Segment segment : inspected) {
            SegmentReader reader = new SegmentReader(read(segment));
            reader.header().orElseThrow(() -> damaged(segment, 0, segment.first(), "it changed while it was read"));
            reader.records(entry -> {
                if (entry.transaction().sequence() > after) {
                    action.accept(entry.transaction());
                }
            });
        }
    }

    @Override
    public void open() throws IOException {
        if (!inspected.isEmpty()) {
            settle(inspected.get(inspected.size() - 1));
        }
        writer = new SegmentWriter(directory, system, segmentBytes, next);
    }

    @Override
    public void append(Transaction transaction) {
        writer.append(transaction);
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
        List<Segment> segments = segments();
        boolean dropped = false;
        for (int i = 0; i + 1 < segments.size() && segments.get(i + 1).first() <= sequence + 1; i++) {
            directory.delete(segments.get(i).name());
            dropped = true;
        }
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

    private List<Segment> segments() throws IOException {
        List<Segment> segments = new ArrayList<>();
        for (String name : directory.list()) {
            SegmentWriter.FILES.number(name).ifPresent(first -> segments.add(new Segment(name, first)));
        }
        return segments;
    }

    /** Finds the segments that hold what follows, the first of them being the one that may hold the next record. */
    private void selectSegments(OptionalLong snapshot) throws IOException {
        inspected.clear();
        List<Segment> all = segments();
        int from = 0;
        while (from + 1 < all.size() && all.get(from + 1).first() <= next) {
            from++;
        }
        inspected.addAll(all.subList(Math.min(from, all.size()), all.size()));
        if (all.isEmpty() && snapshot.isPresent()) {
            throw new JournalDamagedException(
                    "The prevalent system " + system.system() + " has a snapshot at sequence " + after + " in "
                            + directory.path() + " but no journal after it. Nothing was changed. Put the journal files back.",
                    directory.path(), 0, next);
        }
        if (!inspected.isEmpty() && inspected.get(0).first() > next) {
            throw damaged(inspected.get(0), 0, next, "the segment before it, with sequence " + next + ", is missing");
        }
    }

    /** Verifies a segment; returns the sequence number after it. */
    private long verify(int index, Consumer<Entry> action) throws IOException {
        Segment segment = inspected.get(index);
        boolean last = index + 1 == inspected.size();
        SegmentReader reader = new SegmentReader(read(segment));
        Optional<Header> header = reader.header();
        long expected = index == 0 ? segment.first() : next;
        if (header.isEmpty()) {
            throw damaged(segment, 0, expected, "its first line is not a good header");
        }
        checkHeader(segment, header.get());
        if (segment.first() != expected) {
            throw damaged(segment, 0, expected, "sequence " + expected + " is missing before it");
        }
        Content content = reader.records(action);
        if (content.ending() == Ending.DAMAGED || content.ending() == Ending.TORN && !last) {
            throw damaged(segment, content.offset(), content.next(), content.fault());
        }
        return content.next();
    }

    private void checkHeader(Segment segment, Header header) {
        if (!header.kind().equals("journal") || header.format() != 1) {
            throw damaged(segment, 0, segment.first(),
                    "it is a " + header.kind() + " of format " + header.format() + ", not a journal of format 1");
        }
        if (!header.system().equals(system)) {
            throw damaged(segment, 0, segment.first(),
                    "it belongs to another system (" + header.system() + ", here is " + system + ")");
        }
        if (header.first() != segment.first()) {
            throw damaged(segment, 0, segment.first(), "it says that it begins with sequence " + header.first());
        }
    }

    /**
     * Makes what was read of the earlier run final: what crashed is moved aside, what counts is written anew. To force the
     * file as it is would not do, for if a force of it failed, a later one succeeds without having written anything.
     */
    private void settle(Segment last) throws IOException {
        byte[] bytes = read(last);
        SegmentReader reader = new SegmentReader(bytes);
        reader.header();
        Content content = reader.records(entry -> {});
        if (content.ending() == Ending.CLOSED) {
            return;
        }
        if (content.ending() == Ending.TORN) {
            String aside = moveAside(last, bytes, (int) content.offset());
            LOG.log(Level.WARNING, () -> String.format(
                    "Prevalent system %s: %s ends at byte %d in a record (sequence %d) that was never acknowledged;"
                            + " the rest was moved to %s. Nothing that any caller was told about is lost.",
                    system.system(), path(last), content.offset(), content.next(), aside));
        }
        writeAnew(last, bytes, (int) content.offset());
    }

    private void writeAnew(Segment segment, byte[] bytes, int length) throws IOException {
        String unfinished = SegmentWriter.FILES.unfinished(segment.first());
        if (directory.exists(unfinished)) {
            directory.delete(unfinished);
        }
        try (AppendFile file = directory.create(unfinished)) {
            file.append(bytes, 0, length);
            file.force();
        }
        directory.rename(unfinished, segment.name());
        directory.force();
    }

    private String moveAside(Segment segment, byte[] bytes, int offset) throws IOException {
        List<String> names = directory.list();
        int number = 1;
        while (names.contains(segment.name() + ".torn-" + number)) {
            number++;
        }
        String aside = segment.name() + ".torn-" + number;
        try (AppendFile torn = directory.create(aside)) {
            torn.append(bytes, offset, bytes.length - offset);
            torn.force();
        }
        directory.force();
        return aside;
    }

    private byte[] read(Segment segment) throws IOException {
        try (InputStream in = directory.read(segment.name())) {
            return in.readAllBytes();
        }
    }

    private Path path(Segment segment) {
        return directory.path().resolve(segment.name());
    }

    private JournalDamagedException damaged(Segment segment, long offset, long sequence, String fault) {
        return new JournalDamagedException(
                "The journal segment " + path(segment) + " of the prevalent system " + system.system() + " is damaged at byte "
                        + offset + " (sequence " + sequence + "): " + fault
                        + ". Nothing was changed. Restore the file from a backup, or move it aside knowing what is lost.",
                path(segment), offset, sequence);
    }
}

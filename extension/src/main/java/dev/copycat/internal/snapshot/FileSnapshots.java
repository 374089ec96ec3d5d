package dev.copycat.internal.snapshot;

import dev.copycat.Snapshot;
import dev.copycat.SnapshotDamagedException;
import dev.copycat.internal.engine.SnapshotStore;
import dev.copycat.internal.events.Recorder;
import dev.copycat.internal.events.SnapshotEvent;
import dev.copycat.internal.graph.GraphModel;
import dev.copycat.internal.graph.GraphReader;
import dev.copycat.internal.graph.GraphWriter;
import dev.copycat.internal.snapshot.SnapshotReader.Header;
import dev.copycat.internal.storage.AppendFile;
import dev.copycat.internal.storage.Directory;
import dev.copycat.internal.storage.NumberedFiles;
import dev.copycat.internal.storage.SystemIdentity;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The snapshots as files in a {@link Directory}; the package's description has the format. Thread-safe. */
public final class FileSnapshots implements SnapshotStore {

    private static final Logger LOG = System.getLogger("dev.copycat");
    private static final NumberedFiles FILES = SnapshotFile.FILES;

    private final Directory directory;
    private final SystemIdentity system;
    private final GraphModel model;

    private long newest = -1;
    private long oldest;

    /**
     * The snapshots in a directory; nothing is read yet.
     *
     * @param directory the system's directory, locked by this process
     * @param system whose files they must be
     * @param model the classes that state may be made of
     */
    public FileSnapshots(Directory directory, SystemIdentity system, GraphModel model) {
        this.directory = directory;
        this.system = system;
        this.model = model;
    }

    @Override
    public synchronized Optional<Snapshot> restore(Map<String, Object> beans) throws IOException {
        List<Long> sequences = sequences();
        for (int i = sequences.size() - 1; i >= 0; i--) {
            Optional<Snapshot> restored = restoreIfWhole(sequences.get(i), beans);
            if (restored.isPresent()) {
                return restored;
            }
        }
        if (!sequences.isEmpty()) {
            Path file = path(sequences.get(sequences.size() - 1));
            throw new SnapshotDamagedException(
                    "No snapshot of the prevalent system " + system.system() + " is whole; the newest is " + file
                            + ". Nothing was changed. Put the snapshot files back from a backup.",
                    file, null);
        }
        return Optional.empty();
    }

    @Override
    public synchronized OptionalLong newest() {
        return newest < 0 ? OptionalLong.empty() : OptionalLong.of(newest);
    }

    @Override
    public synchronized Snapshot write(long sequence, Instant instant, Map<String, Object> beans) throws IOException {
        SnapshotEvent event = Recorder.snapshot(system.system());
        removeUnfinished();
        String unfinished = FILES.unfinished(sequence);
        long bytes;
        long objects;
        try (AppendFile file = directory.create(unfinished)) {
            SnapshotWriter writer = new SnapshotWriter(file);
            writer.header(system, sequence, instant);
            objects = new GraphWriter(model).write(beans, writer);
            bytes = writer.finish();
            directory.rename(unfinished, FILES.name(sequence));
        } catch (IOException | RuntimeException | Error e) {
            removeUnfinished(e);
            throw e;
        }
        directory.force();
        oldest = newest < 0 ? sequence : newest;
        newest = sequence;
        if (event != null) {
            event.tell(sequence, bytes, objects);
        }
        return new Snapshot(sequence, instant, path(sequence), bytes);
    }

    @Override
    public synchronized long dropOlder() throws IOException {
        boolean dropped = false;
        for (long each : sequences()) {
            if (each < oldest) {
                directory.delete(FILES.name(each));
                dropped = true;
            }
        }
        if (dropped) {
            directory.force();
        }
        return oldest;
    }

    private Optional<Snapshot> restoreIfWhole(long sequence, Map<String, Object> beans) {
        IOException unreadable = null;
        try {
            Optional<Snapshot> restored = restore(sequence, beans);
            if (restored.isPresent()) {
                return restored;
            }
        } catch (IOException badSector) {
            unreadable = badSector;
        }
        LOG.log(Level.WARNING, "Prevalent system " + system.system() + ": the snapshot " + path(sequence) + " is damaged"
                + (unreadable == null ? "" : ", it cannot be read") + "; trying the one before it and the journal that"
                + " follows. Keep the file for a look at the disk.", unreadable);
        return Optional.empty();
    }

    private Optional<Snapshot> restore(long sequence, Map<String, Object> beans) throws IOException {
        try (GraphReader graph = new GraphReader(model, beans)) {
            Optional<Header> header;
            try {
                header = read(sequence, graph::lines);
                graph.finish();
            } catch (RuntimeException | Error unreadable) {
                if (read(sequence, SnapshotLines.NOBODY).isEmpty()) {
                    return Optional.empty();
                }
                whole(sequence);
                throw unreadable;
            }
            if (header.isEmpty()) {
                return Optional.empty();
            }
            requireOurs(header.get(), sequence);
            whole(sequence);
            graph.install();
            return Optional.of(new Snapshot(sequence, header.get().instant(), path(sequence), size(sequence)));
        }
    }

    private void whole(long sequence) {
        newest = sequence;
        oldest = sequence;
    }

    private Optional<Header> read(long sequence, SnapshotLines.Taker graph) throws IOException {
        try (SnapshotLines lines = new SnapshotLines(directory.read(FILES.name(sequence)))) {
            return SnapshotReader.read(lines, graph);
        }
    }

    private long size(long sequence) throws IOException {
        try (AppendFile file = directory.append(FILES.name(sequence))) {
            return file.length();
        }
    }

    private void requireOurs(Header header, long sequence) {
        if (!header.isOf(system, sequence)) {
            throw new SnapshotDamagedException(
                    "The snapshot " + path(sequence) + " is not one of this system in format 1 (it says: " + header
                            + "; here is " + system + "). Nothing was changed. Move the foreign file away.",
                    path(sequence), null);
        }
    }

    private List<Long> sequences() throws IOException {
        List<Long> sequences = new ArrayList<>();
        for (String name : directory.list()) {
            OptionalLong sequence = FILES.number(name);
            if (sequence.isPresent()) {
                sequences.add(sequence.getAsLong());
            }
        }
        return sequences;
    }

    private void removeUnfinished() throws IOException {
        for (String name : directory.list()) {
            if (FILES.isUnfinished(name)) {
                directory.delete(name);
            }
        }
    }

    private void removeUnfinished(Throwable cause) {
        try {
            removeUnfinished();
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    private Path path(long sequence) {
        return directory.path().resolve(FILES.name(sequence));
    }
}

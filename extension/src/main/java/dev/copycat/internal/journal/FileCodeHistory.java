package dev.copycat.internal.journal;

import dev.copycat.internal.engine.CodeHistory;
import dev.copycat.internal.storage.AppendFile;
import dev.copycat.internal.storage.Directory;
import dev.copycat.internal.storage.NumberedFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The code as files of lines, one for each code on which transactions ran: {@code code-N.jsonl} tells it from sequence <i>N</i>
 * on. They only explain: a start goes well without them.
 */
public final class FileCodeHistory implements CodeHistory {

    private static final NumberedFiles FILES = new NumberedFiles("code");

    private final Directory directory;
    private final List<String> today;
    private final boolean refuses;

    /**
     * The history in a directory; nothing is read yet.
     *
     * @param directory the system's directory, locked by this process
     * @param today the lines of today's code, sorted
     * @param refuses whether changes refuse a start
     */
    public FileCodeHistory(Directory directory, List<String> today, boolean refuses) {
        this.directory = directory;
        this.today = List.copyOf(today);
        this.refuses = refuses;
    }

    @Override
    public List<String> changes(long after, long last) throws IOException {
        TreeMap<Long, String> files = files();
        List<String> changes = new ArrayList<>();
        Long first = files.floorKey(after + 1);
        for (String name : files.subMap(first == null ? after + 1 : first, true, Math.max(last, after + 1), true).values()) {
            difference(read(name), changes);
        }
        return changes.stream().distinct().toList();
    }

    @Override
    public boolean knows(long after) throws IOException {
        return files().floorKey(after + 1) != null;
    }

    @Override
    public boolean refuses() {
        return refuses;
    }

    @Override
    public void begin(long next) throws IOException {
        TreeMap<Long, String> files = files();
        forget(files.tailMap(next, false).values());
        Optional<String> newest = Optional.ofNullable(files.lastEntry()).map(Map.Entry::getValue);
        if (newest.isPresent() && read(newest.get()).equals(today)) {
            return;
        }
        String unfinished = FILES.unfinished(next);
        for (String stray : directory.list().stream().filter(FILES::isUnfinished).toList()) {
            directory.delete(stray);
        }
        byte[] lines = (String.join("\n", today) + "\n").getBytes(StandardCharsets.UTF_8);
        try (AppendFile file = directory.create(unfinished)) {
            file.append(lines, 0, lines.length);
            file.force();
        }
        directory.rename(unfinished, FILES.name(next));
        directory.force();
    }

    /** Deletes what tells of transactions that were cut off. */
    private void forget(Collection<String> names) throws IOException {
        for (String name : names) {
            directory.delete(name);
        }
        names.clear();
    }

    private TreeMap<Long, String> files() throws IOException {
        TreeMap<Long, String> files = new TreeMap<>();
        for (String name : directory.list()) {
            FILES.number(name).ifPresent(number -> files.put(number, name));
        }
        return files;
    }

    private List<String> read(String name) throws IOException {
        try (InputStream in = directory.read(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private void difference(List<String> then, List<String> changes) {
        TreeSet<String> removed = new TreeSet<>(then);
        today.forEach(removed::remove);
        TreeSet<String> added = new TreeSet<>(today);
        then.forEach(added::remove);
        removed.forEach(line -> changes.add("- " + line));
        added.forEach(line -> changes.add("+ " + line));
    }
}

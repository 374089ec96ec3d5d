package dev.copycat.internal.tools;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.copycat.internal.engine.MethodName;
import dev.copycat.internal.engine.Transaction;
import dev.copycat.internal.graph.GraphModel;
import dev.copycat.internal.graph.Root;
import dev.copycat.internal.journal.FileJournal;
import dev.copycat.internal.snapshot.FileSnapshots;
import dev.copycat.internal.storage.DiskDirectory;
import dev.copycat.internal.storage.SystemIdentity;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The directory of a system, written as a run of it writes it, and the commands on it. */
final class SampleSystem {

    static final Instant START = Instant.parse("2026-11-23T18:00:00Z");

    private static final Set<String> OF_THE_LOCK = Set.of("lock", "holder");

    static final class Notes {
        final List<Object> lines = new ArrayList<>(List.of("first"));
    }

    /** How a run ends. */
    enum End {
        IN_ORDER,
        KILLED
    }

    /** What came of a command. */
    record Result(int code, String out, String err) {}

    private final Path path;
    private final DiskDirectory directory;
    private final SystemIdentity identity;

    SampleSystem(Path path) throws IOException {
        this.path = path.toRealPath();
        this.directory = new DiskDirectory(this.path);
        this.identity = SystemIdentity.of(directory, "main");
    }

    /** A system with snapshot 0 and transactions 1 to 3 of a first run, which was stopped in order, and 4 to 6 of a second. */
    static SampleSystem ofTwoRuns(Path path) throws IOException {
        SampleSystem system = new SampleSystem(path);
        system.run(0, End.KILLED);
        system.snapshot(0);
        system.run(3, End.IN_ORDER);
        system.run(3, End.KILLED);
        return system;
    }

    Path path() {
        return path;
    }

    Path segment(long first) {
        return path.resolve(String.format(Locale.ROOT, "journal-%020d.jsonl", first));
    }

    Path snapshotFile(long sequence) {
        return path.resolve(String.format(Locale.ROOT, "snapshot-%020d.jsonl", sequence));
    }

    void snapshot(long sequence) throws IOException {
        snapshots().write(sequence, at(sequence), Map.of("Notes", new Notes()));
    }

    /** Starts, calls a method so many times, and ends. */
    void run(int transactions, End end) throws IOException {
        FileJournal journal = journal();
        OptionalLong base = base();
        long last = journal.inspect(base).lastSequence();
        journal.open();
        for (long sequence = last + 1; sequence <= last + transactions; sequence++) {
            MethodName method = new MethodName("com.acme." + (sequence % 2 == 0 ? "Even" : "Odd"), "put(String)");
            byte[] arguments = ("[\"Häuser " + sequence + "\"]").getBytes(UTF_8);
            journal.append(new Transaction(sequence, at(sequence), null, method, arguments));
            journal.write();
            journal.force();
        }
        if (end == End.IN_ORDER) {
            journal.close();
        } else {
            journal.abandon();
        }
    }

    /** The snapshot that a start uses and the transactions that it replays; throws what refuses it. Changes nothing. */
    List<Long> started() throws IOException {
        OptionalLong base = base();
        FileJournal journal = journal();
        journal.inspect(base);
        List<Long> reached = new ArrayList<>(List.of(base.orElseThrow()));
        journal.replay(transaction -> reached.add(transaction.sequence()));
        return reached;
    }

    /** All that is in the directory, but for who uses it. */
    Map<String, String> contents() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(path)) {
            for (Path file : files.filter(each -> !OF_THE_LOCK.contains(each.getFileName().toString())).toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file, ISO_8859_1));
            }
        }
        return contents;
    }

    /** Puts back what {@link #contents} has told. */
    void restore(Map<String, String> contents) throws IOException {
        for (String name : contents().keySet()) {
            Files.delete(path.resolve(name));
        }
        for (Map.Entry<String, String> file : contents.entrySet()) {
            Files.writeString(path.resolve(file.getKey()), file.getValue(), ISO_8859_1);
        }
    }

    /** Changes a byte in the record of a transaction, or another text in a file. */
    void damage(Path file, String text) throws IOException {
        String content = Files.readString(file, ISO_8859_1);
        int at = content.indexOf(text);
        if (at < 0) {
            throw new AssertionError(text + " is not in " + file);
        }
        Files.writeString(file, content.substring(0, at) + '#' + content.substring(at + 1), ISO_8859_1);
    }

    /** Runs a command on this directory. */
    Result command(String command, String... arguments) {
        return commandAt(path, command, arguments);
    }

    static Result commandAt(Path path, String command, String... arguments) {
        List<String> all = new ArrayList<>(List.of(command, path.toString()));
        all.addAll(Arrays.asList(arguments));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
        return new Result(code, out.toString(), err.toString());
    }

    SystemIdentity identity() {
        return identity;
    }

    private OptionalLong base() throws IOException {
        return snapshots().restore(Map.of("Notes", new Notes())).stream().mapToLong(each -> each.sequence()).findFirst();
    }

    private FileJournal journal() {
        return new FileJournal(directory, identity, 1 << 20);
    }

    private FileSnapshots snapshots() {
        return new FileSnapshots(
                directory, identity, GraphModel.of(List.of(new Root("Notes", Notes.class, field -> true))));
    }

    private static Instant at(long sequence) {
        return START.plusSeconds(sequence);
    }
}

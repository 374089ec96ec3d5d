package dev.copycat.wiki.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What clients sent and what was acknowledged, kept outside the server. A line each, in the order in which it happened:
 *
 * <pre>
 * 17 sent Plan 3
 * 17 acknowledged 4     or: 17 refused     or: 17 unknown (the server died meanwhile)
 * </pre>
 */
public final class AcknowledgementLog implements AutoCloseable {

    /** An edit on its way, or at its end. */
    static final class Edit {
        final int id;
        final String title;
        final int base;
        final long sentAt;
        State state = State.UNKNOWN;
        int revision;
        long acknowledgedAt = Long.MAX_VALUE;

        Edit(int id, String title, int base, long sentAt) {
            this.id = id;
            this.title = title;
            this.base = base;
            this.sentAt = sentAt;
        }

        @Override
        public String toString() {
            return "edit " + id + " of " + title + " from revision " + base + ": " + state + " " + revision;
        }
    }

    enum State {
        UNKNOWN,
        REFUSED,
        ACKNOWLEDGED
    }

    private final Writer file;
    private final List<Edit> edits = new ArrayList<>();
    private long clock;

    /**
     * Begins a log.
     *
     * @param path its file; not where the server keeps its data
     * @throws IOException if it cannot be written
     */
    public AcknowledgementLog(Path path) throws IOException {
        file = Files.newBufferedWriter(path);
    }

    synchronized Edit send(String title, int base) {
        Edit edit = new Edit(edits.size(), title, base, ++clock);
        edits.add(edit);
        write(edit.id + " sent " + title + " " + base);
        return edit;
    }

    synchronized void acknowledge(Edit edit, int revision) {
        edit.state = State.ACKNOWLEDGED;
        edit.revision = revision;
        edit.acknowledgedAt = ++clock;
        write(edit.id + " acknowledged " + revision);
    }

    synchronized void refuse(Edit edit) {
        edit.state = State.REFUSED;
        write(edit.id + " refused");
    }

    synchronized void lose(Edit edit) {
        write(edit.id + " unknown");
    }

    synchronized List<Edit> edits() {
        return List.copyOf(edits);
    }

    /**
     * How many edits ended how.
     *
     * @return one line for people
     */
    public synchronized String summary() {
        return edits.size() + " edits sent, " + count(State.ACKNOWLEDGED) + " acknowledged, " + count(State.REFUSED)
                + " refused, " + count(State.UNKNOWN) + " with unknown outcome";
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }

    private long count(State state) {
        return edits.stream().filter(edit -> edit.state == state).count();
    }

    private void write(String line) {
        try {
            file.write(line + "\n");
            file.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

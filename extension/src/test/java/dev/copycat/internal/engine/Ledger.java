package dev.copycat.internal.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.copycat.Snapshot;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;

/** A replica with one bean: a list of texts to which calls add. */
class Ledger implements Replica, SnapshotStore {

    static final MethodName ADD = new MethodName("Ledger", "add(String)");

    final List<String> lines = new ArrayList<>();
    final List<String> events = new ArrayList<>();
    List<String> saved;
    volatile String overflowing;
    volatile Runnable whileWritten = () -> {};
    long savedSequence = -1;

    /** A call that runs an action; journaled as the text. */
    static Call call(String text, Callable<Object> action) {
        return call(ADD, text, action);
    }

    static Call call(MethodName method, String text, Callable<Object> action) {
        return new Call() {
            @Override
            public MethodName method() {
                return method;
            }

            @Override
            public String principal() {
                return null;
            }

            @Override
            public byte[] encode() {
                return text.getBytes(UTF_8);
            }

            @Override
            public Object run(Replica replica) throws Exception {
                return action.call();
            }

            @Override
            public boolean undoable() {
                return false;
            }

            @Override
            public boolean undoneBy(Throwable thrown) {
                return false;
            }

            @Override
            public Object isolated(Object result) {
                return result;
            }
        };
    }

    Call add(String text) {
        return call(text, () -> lines.add(text));
    }

    /** A call that comes half-way and then ends in an error. */
    Call overflow(String text) {
        return call(text, () -> {
            lines.add("half of " + text);
            throw new StackOverflowError(text);
        });
    }

    @Override
    public Map<String, Object> beans() {
        events.add("made");
        return Map.of("Ledger", this);
    }

    @Override
    public List<String> unknown(Collection<MethodName> journaled) {
        return journaled.stream().filter(name -> !name.equals(ADD)).map(MethodName::toString).toList();
    }

    @Override
    public void apply(Transaction transaction) throws Exception {
        String text = new String(transaction.arguments(), UTF_8);
        lines.add(text);
        if (text.startsWith("throw")) {
            throw new IllegalStateException(text);
        }
        if (text.equals(overflowing)) {
            throw new StackOverflowError(text);
        }
    }

    @Override
    public boolean undoes() {
        return false;
    }

    @Override
    public boolean undoes(MethodName method, Throwable thrown) {
        return false;
    }

    @Override
    public boolean hasRoomFor(long bytes) {
        return false;
    }

    @Override
    public Replica another() {
        return new Ledger();
    }

    @Override
    public void become(Replica other) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void replaceWith(Replica fresh) {
        lines.clear();
        lines.addAll(((Ledger) fresh).lines);
    }

    @Override
    public void drop() {}

    @Override
    public void restored() {
        events.add("restored with " + lines.size());
    }

    @Override
    public Optional<Snapshot> restore(Map<String, Object> beans) {
        if (saved == null) {
            return Optional.empty();
        }
        lines.clear();
        lines.addAll(saved);
        return Optional.of(snapshot());
    }

    @Override
    public OptionalLong newest() {
        return saved == null ? OptionalLong.empty() : OptionalLong.of(savedSequence);
    }

    @Override
    public Snapshot write(long sequence, Instant instant, Map<String, Object> beans) {
        whileWritten.run();
        saved = List.copyOf(lines);
        savedSequence = sequence;
        events.add("snapshot " + sequence);
        return snapshot();
    }

    @Override
    public long dropOlder() {
        events.add("dropped");
        return savedSequence;
    }

    private Snapshot snapshot() {
        return new Snapshot(savedSequence, Instant.EPOCH, Path.of("memory"), 0);
    }
}

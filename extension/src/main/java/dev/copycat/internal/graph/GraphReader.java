package dev.copycat.internal.graph;

import dev.copycat.StateNotCarriedException;
import dev.copycat.internal.json.JsonInput;
import dev.copycat.internal.json.MalformedJsonException;
import dev.copycat.internal.json.ByteScan;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Reads the lines that {@link GraphWriter} wrote, and puts the state into beans. The beans are not touched before
 * {@link #install()} has found everything to be right; whatever is not ends in {@link StateNotCarriedException} or
 * {@link MalformedJsonException}, and then the reader is of no further use.
 *
 * <p>Not thread-safe. Whoever reads several lines at a time closes the reader.
 */
public final class GraphReader implements AutoCloseable {

    private static final int BUFFER_BYTES = 1 << 18;

    private final GraphModel model;
    private final Map<String, Object> beans;
    private final FileClasses classes;
    private final Assembly assembly;
    private final Set<Object> met = new HashSet<>();
    private final LineReader lines;

    /** For lines, to be used again. */
    private final Deque<byte[]> buffers = new ArrayDeque<>();
    private final TurnQueue<LineBlock, RuntimeException> queue;

    /**
     * A reader.
     *
     * @param model without unsupported types
     * @param beans the instances by name, all known to the model; those that the lines do not name keep their state
     */
    public GraphReader(GraphModel model, Map<String, Object> beans) {
        this(model, beans, Sharing.OF_THIS_MACHINE);
    }

    /** A reader whose work is shared in a certain way. */
    GraphReader(GraphModel model, Map<String, Object> beans, Sharing sharing) {
        this.beans = Map.copyOf(beans);
        this.model = Objects.requireNonNull(model, "model");
        this.classes = new FileClasses(model);
        this.assembly = new Assembly(model, classes.differences());
        this.lines = new LineReader(classes, assembly, this::bean);
        this.queue = new TurnQueue<>(
                "copycat-snapshot-reader",
                sharing.helpers(),
                () -> new LinesAhead(lines.initialized(), model::jdkShape)::read,
                this::read);
    }

    /**
     * Reads the next line.
     *
     * @param bytes holds the line, without a line break; not kept
     * @param from its first byte
     * @param length how many bytes it has
     * @throws StateNotCarriedException if the line does not fit the beans or the lines before
     * @throws MalformedJsonException if it is no JSON
     */
    public void line(byte[] bytes, int from, int length) {
        guarded(() -> lines.line(new JsonInput(bytes, from, from + length)));
    }

    /**
     * Reads lines; what is wrong with them may be told by a later call only.
     *
     * @param bytes holds the lines, each with a line feed behind it; not kept
     * @param from the first byte
     * @param to after the last line feed
     * @throws StateNotCarriedException if a line does not fit the beans or the lines before
     * @throws MalformedJsonException if it is no JSON
     */
    public void lines(byte[] bytes, int from, int to) {
        guarded(() -> {
            for (int begin = from; begin < to; ) {
                int end = Math.min(to, begin + BUFFER_BYTES);
                while (end > begin && bytes[end - 1] != '\n') {
                    end--;
                }
                if (end == begin) {
                    end = longLine(bytes, begin, to);
                } else {
                    byte[] buffer = buffers.isEmpty() ? new byte[BUFFER_BYTES] : buffers.remove();
                    System.arraycopy(bytes, begin, buffer, 0, end - begin);
                    queue.put(new LineBlock(buffer, 0, end - begin));
                }
                begin = end;
            }
        });
    }

    /** Reads a line that would take much memory twice; returns where it ends. */
    private int longLine(byte[] bytes, int begin, int to) {
        int end = ByteScan.lineFeed(bytes, begin, to) + 1;
        queue.finish();
        lines.lines(new LineBlock(bytes, begin, end));
        return end;
    }

    private void read(LineBlock block) {
        lines.lines(block);
        buffers.add(block.bytes());
    }

    /**
     * Reads what is left of the lines that were given.
     *
     * @throws StateNotCarriedException if a line does not fit the beans or the lines before
     * @throws MalformedJsonException if it is no JSON
     */
    public void finish() {
        guarded(queue::finish);
    }

    /** Ends the threads that help. */
    @Override
    public void close() {
        queue.close();
    }

    /**
     * Puts the state into the beans.
     *
     * @throws StateNotCarriedException if lines are missing or do not fit; then the beans are untouched
     */
    public void install() {
        guarded(() -> {
            queue.finish();
            lines.end();
            assembly.checkTargets(new TargetCheck(model, classes.differences()));
            requireNoDifference();
            assembly.assemble();
        });
        assembly.install();
    }

    private void requireNoDifference() {
        if (classes.differences().any()) {
            throw new StateNotCarriedException(
                    "The snapshot and the classes differ, so no bean was touched:\n  - "
                            + String.join("\n  - ", classes.differences().all()),
                    "the classes", null);
        }
    }

    private Object bean(FileClass type) {
        String name = classes.bean(type);
        if (!met.add(name) || !assembly.onlyBeans()) {
            throw new IllegalArgumentException("the bean " + name + " is not among the first, once");
        }
        Object bean = beans.get(name);
        if (bean == null) {
            throw new IllegalArgumentException("there is no bean " + name + " to put it into");
        }
        return bean;
    }

    private void guarded(Runnable reading) {
        try {
            reading.run();
        } catch (MalformedJsonException | StateNotCarriedException asItIs) {
            throw asItIs;
        } catch (RuntimeException | StackOverflowError | LinkageError wrong) {
            String where = assembly.where();
            if (classes.differences().any()) {
                classes.differences().add("what follows was not looked at, from " + where + " on: " + wrong.getMessage());
                requireNoDifference();
            }
            throw new StateNotCarriedException(
                    "The state cannot be put back: " + where + ": " + wrong.getMessage()
                            + ". No bean was touched. Run the version of the application that wrote it, or bring back what is"
                            + " missing.",
                    where,
                    wrong);
        }
    }
}

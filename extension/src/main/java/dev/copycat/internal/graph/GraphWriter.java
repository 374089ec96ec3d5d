package dev.copycat.internal.graph;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;

/**
 * Writes the state of beans as lines of text, in the format that the package draws. What cannot be carried ends in
 * {@link dev.copycat.StateNotCarriedException} with the path to it, after some lines may have gone out.
 *
 * <p>The beans must not change meanwhile. An instance can write any number of times, by any threads.
 */
public final class GraphWriter {

    private final GraphModel model;
    private final Sharing sharing;

    /**
     * A writer.
     *
     * @param model without unsupported types
     */
    public GraphWriter(GraphModel model) {
        this(model, Sharing.OF_THIS_MACHINE);
    }

    /** A writer whose work is shared in a certain way. */
    GraphWriter(GraphModel model, Sharing sharing) {
        this.model = Objects.requireNonNull(model, "model");
        this.sharing = sharing;
    }

    /**
     * Writes.
     *
     * @param beans the instances by name, all known to the model
     * @param sink where the lines go
     * @return how many objects were written
     * @throws IOException if the sink throws it
     */
    public long write(Map<String, Object> beans, LineSink sink) throws IOException {
        Writing writing = new Writing(model, sink, sharing);
        beans.forEach((name, bean) -> writing.addBean(shape(name), bean));
        return writing.run();
    }

    private FieldShape shape(String name) {
        FieldShape shape = model.bean(name);
        if (shape == null) {
            throw new IllegalArgumentException("There is no bean " + name);
        }
        return shape;
    }
}

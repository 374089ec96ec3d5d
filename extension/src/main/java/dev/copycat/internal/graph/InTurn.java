package dev.copycat.internal.graph;

import dev.copycat.StateNotCarriedException;
import dev.copycat.internal.json.JsonOutput;
import java.io.IOException;

/** Gives the lines of stretches to the sink, in their order: those encoded ahead, and those that it encodes itself. */
final class InTurn implements Encoding.Turn {

    private static final int BLOCK_BYTES = 1 << 17;

    private final LineSink sink;
    private final IdentityTable ids;
    private final Encoding encoding;
    private final JsonOutput out = new JsonOutput(BLOCK_BYTES / 8);
    private long lines;

    InTurn(GraphModel model, LineSink sink, IdentityTable ids) {
        this.sink = sink;
        this.ids = ids;
        this.encoding = new Encoding(model, this);
    }

    void write(Stretch stretch) throws IOException {
        if (encoding.open()) {
            // What was encoded ahead began a line of its own.
            stretch.back(0);
        } else if (stretch.text() != null) {
            flush();
            sink.lines(stretch.text().array(), 0, stretch.text().length(), stretch.lines());
        }
        encoding.begin(stretch, out);
        while (stretch.hasNext()) {
            encoding.object();
        }
    }

    /** Gives away what is left. */
    void flush() throws IOException {
        if (lines > 0) {
            sink.lines(out.array(), 0, out.length(), lines);
            out.truncate(0);
            lines = 0;
        }
    }

    @Override
    public void line() throws IOException {
        lines++;
        if (out.length() >= BLOCK_BYTES) {
            flush();
        }
    }

    @Override
    public void longLine() {
        // In its turn it may be as long as it likes.
    }

    @Override
    public StateNotCarriedException refused(int owner, Object value, Refusal refusal) {
        String path = new Paths(ids).to(owner, value);
        return new StateNotCarriedException(
                "The state cannot be written: " + path + " is " + refusal.reason() + ". Nothing was kept. To go on, "
                        + refusal.remedy() + ".",
                path,
                null);
    }
}

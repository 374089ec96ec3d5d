package dev.copycat.internal.graph;

import dev.copycat.internal.json.JsonOutput;
import java.util.Queue;

/**
 * Encodes stretches before their turn, as far as they do not depend on what comes before them and do not take much memory. It
 * stops at whatever goes wrong: in its turn, that goes wrong again and is told.
 */
final class AheadOfTurn implements Encoding.Turn {

    private static final int MOST_BYTES = 1 << 20;

    private static final RefusedException STOP =
            new RefusedException(new Refusal("what its turn will tell", "wait for it"));

    private static final int TEXT_BYTES = 1 << 16;

    private final Queue<JsonOutput> texts;
    private final Encoding encoding;
    private JsonOutput out;
    private long lines;

    /** Writes to outputs that were used before, as far as there are any. */
    AheadOfTurn(GraphModel model, Queue<JsonOutput> texts) {
        this.texts = texts;
        encoding = new Encoding(model, this);
    }

    void encode(Stretch stretch) {
        long position = stretch.position();
        long wholeLines = 0;
        int whole = 0;
        try {
            JsonOutput used = texts.poll();
            out = used == null ? new JsonOutput(TEXT_BYTES) : used.truncate(0);
            lines = 0;
            encoding.begin(stretch, out);
            while (stretch.hasNext()) {
                encoding.object();
                position = stretch.position();
                wholeLines = lines;
                whole = out.length();
            }
        } catch (Throwable inItsTurn) {
            encoding.abandon();
        }
        stretch.back(position);
        if (wholeLines > 0) {
            stretch.encoded(out.truncate(whole), wholeLines);
        }
    }

    @Override
    public void line() {
        lines++;
        if (out.length() > MOST_BYTES) {
            throw STOP;
        }
    }

    @Override
    public void longLine() {
        throw STOP;
    }

    @Override
    public RuntimeException refused(int owner, Object value, Refusal refusal) {
        return STOP;
    }
}

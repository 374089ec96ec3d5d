package dev.copycat.internal.graph;

import dev.copycat.internal.json.JsonInput;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads lines before their turn: objects of classes that are known and need none of their own code, and the parts of
 * those of the JDK. It passes over whatever is otherwise or goes wrong: that is read, and told, in its turn. Not thread-safe.
 */
final class LinesAhead {

    private static final int[] NONE = {};

    private final Map<String, FileClass> initialized;
    private final Function<String, ContentShape> shapes;
    private final ValueReader values = new ValueReader(LinesAhead::type);
    private final FieldReader fields = new FieldReader(values, this::refer);
    private FileClass last;
    private int[] references = new int[64];
    private int referencesEnd;

    /**
     * A reader.
     *
     * @param initialized classes whose objects it may make, by name in the file; more may come to be known at any time
     * @param shapes finds the shape of objects of the JDK, or null
     */
    LinesAhead(Map<String, FileClass> initialized, Function<String, ContentShape> shapes) {
        this.initialized = initialized;
        this.shapes = shapes;
    }

    private static ValueType type(String tag) {
        ValueType type = ValueTypes.tagged(tag);
        LineReader.require(type != null, "its turn will tell");
        return type;
    }

    /** Reads what it can; does not throw anything. */
    void read(LineBlock block) {
        for (int from = block.begin(); from < block.end(); ) {
            LineBlock.Line line = null;
            try {
                line = line(block.input(from, block.end()));
            } catch (Throwable inItsTurn) {
                line = null;
            }
            line = line == null || !block.isEnd(line.end()) ? null : line;
            block.add(line);
            from = (line == null ? block.lineFeed(from) : line.end()) + 1;
        }
    }

    private LineBlock.Line line(JsonInput in) {
        if (!in.passes(LineReader.ID)) {
            return null;
        }
        referencesEnd = 0;
        long id = in.integer();
        if (last != null && last.line().begins(in)) {
            return object(id, last, in);
        }
        String member = String.valueOf(in.nextName());
        if (!member.equals("class")) {
            return further(id, member, in);
        }
        String alias = in.string();
        String next = String.valueOf(in.nextName());
        FileClass type = initialized.get(alias);
        if (type != null && next.equals("fields")) {
            last = type;
            in.beginObject();
            return object(id, type, in);
        }
        ContentShape shape = type == null ? shapes.apply(alias) : null;
        return shape != null && next.equals(LineReader.member(shape.layout())) ? parts(id, shape, shape.layout(), in) : null;
    }

    /** Further parts of an object; of which, its turn will tell. */
    private LineBlock.Line further(long id, String member, JsonInput in) {
        for (ContentShape.Layout layout : ContentShape.Layout.values()) {
            if (member.equals(LineReader.member(layout))) {
                return parts(id, layout, layout, in);
            }
        }
        return null;
    }

    private LineBlock.Line object(long id, FileClass type, JsonInput in) {
        Object object = type.allocate();
        fields.read(type, object, in);
        LineReader.require(in.nextName() == null, "its turn will tell");
        return new LineBlock.Line(id, type, object, references(), false, in.position());
    }

    private LineBlock.Line parts(long id, Object kind, ContentShape.Layout layout, JsonInput in) {
        PartList parts = new PartList();
        parts.read(layout, values, this::refer, in);
        boolean more = LineReader.more(in);
        return new LineBlock.Line(id, kind, parts, references(), more, in.position());
    }

    private void refer(int slot, int target) {
        if (referencesEnd + 2 > references.length) {
            references = Arrays.copyOf(references, references.length * 2);
        }
        references[referencesEnd++] = slot;
        references[referencesEnd++] = target;
    }

    private int[] references() {
        return referencesEnd == 0 ? NONE : Arrays.copyOf(references, referencesEnd);
    }
}

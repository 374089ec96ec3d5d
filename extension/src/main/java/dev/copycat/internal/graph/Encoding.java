package dev.copycat.internal.graph;

import dev.copycat.internal.json.JsonOutput;
import java.io.IOException;
import java.util.Arrays;

/** Makes lines of stretches. It reads objects, but runs no code of their classes. For one thread at a time. */
final class Encoding {

    static final int MOST_PARTS_A_LINE = 1_000;

    private static final int LONG_LINE_BYTES = 1 << 16;

    /** For whom lines are made: their turn may have come, or not. */
    interface Turn {

        /** A line is complete, with its line feed; whole lines may be taken out of the output now, but only all of them. */
        void line() throws IOException;

        /** A line gets long: it takes much memory, or is about to end, so that what follows depends on what came before. */
        void longLine();

        /** Makes the exception for something that cannot be written. */
        RuntimeException refused(int owner, Object value, Refusal refusal);
    }

    private final GraphModel model;
    private final Turn turn;
    private JsonOutput out;
    private Stretch stretch;

    /** Where the line begins; that of an object by its parts stays open until its stretch goes on. */
    private int line;

    private boolean open;
    private int id;
    private ContentShape shape;
    private boolean entries;
    private int partsInLine;

    private Class<?> lastClass;
    private ValueType lastType;

    Encoding(GraphModel model, Turn turn) {
        this.model = model;
        this.turn = turn;
    }

    /** Whether a line was begun that the next stretch goes on with. */
    boolean open() {
        return open;
    }

    /** Turns to a stretch; to an empty output, unless a line is open. */
    void begin(Stretch next, JsonOutput output) {
        stretch = next;
        out = output;
        line = open ? line : output.length();
    }

    /** Leaves the open line, after a failure. */
    void abandon() {
        open = false;
    }

    /** Encodes the next object, or what there is of it. */
    void object() throws IOException {
        Object item = stretch.next();
        if (item instanceof byte[] text) {
            asItIs(text);
            return;
        }
        id = stretch.nextNumber();
        if (item instanceof FieldShape fields) {
            fields(stretch.next(), fields);
        } else if (item instanceof PrimitiveArrayShape) {
            PrimitiveArrays.write(id, stretch.next(), this::flush, out);
        } else if (item == Stretch.MORE) {
            shape = (ContentShape) stretch.next();
            entries = shape.layout() == ContentShape.Layout.ENTRIES;
            parts();
        } else {
            content((ContentShape) item);
            parts();
        }
    }

    private void flush() throws IOException {
        out.raw('\n');
        turn.line();
        line = out.length();
    }

    /** A whole line, before the one that is open. */
    private void asItIs(byte[] text) throws IOException {
        byte[] behind = Arrays.copyOfRange(out.array(), line, out.length());
        out.truncate(line).raw(text);
        flush();
        out.raw(behind);
    }

    private JsonOutput head(String tag) {
        return out.raw("{\"id\":").number(id).raw(",\"class\":").string(tag);
    }

    private void fields(Object owner, FieldShape type) throws IOException {
        head(type.tag()).raw(",\"fields\":{");
        boolean first = true;
        for (StateField field : type.fields()) {
            if (!first) {
                out.raw(',');
            }
            first = false;
            out.raw(field.prefix());
            field(owner, field);
        }
        out.raw("}}");
        flush();
    }

    private void field(Object owner, StateField field) {
        if (field.primitive()) {
            field.writePrimitive(owner, out);
            return;
        }
        int target = field.values() == null ? stretch.nextNumber() : 0;
        if (target != 0) {
            reference(target);
            return;
        }
        Object value = field.get(owner);
        if (value == null || field.values() == null) {
            any(value);
        } else if (field.values().holds(value)) {
            value(field.values(), value);
        } else {
            throw turn.refused(id, value, Refusals.jdk(value.getClass()));
        }
    }

    private void content(ContentShape type) {
        shape = type;
        entries = type.layout() == ContentShape.Layout.ENTRIES;
        head(type.tag());
        Object attribute = stretch.next();
        if (attribute != null) {
            out.raw(",").string(type.attribute().name()).raw(':');
            part(attribute);
        }
        out.raw(switch (type.layout()) {
            case VALUE -> ",\"value\":";
            case ELEMENTS -> ",\"elements\":[";
            case ENTRIES -> ",\"entries\":[";
        });
        open = true;
        partsInLine = 0;
    }

    private void parts() throws IOException {
        while (stretch.hasNext()) {
            Object item = stretch.next();
            if (item == Stretch.END) {
                out.raw(shape.layout() == ContentShape.Layout.VALUE ? "}" : "]}");
                end();
                return;
            } else if (item instanceof byte[] text) {
                asItIs(text);
            } else if (shape.layout() == ContentShape.Layout.VALUE) {
                part(item);
            } else {
                listed(item);
            }
        }
        // It goes on in the next stretch. If the line is full here, that can be written without this one.
        if (partsInLine == MOST_PARTS_A_LINE) {
            more();
        }
    }

    private void more() throws IOException {
        out.raw("],\"more\":true}");
        end();
    }

    private void end() throws IOException {
        open = false;
        flush();
    }

    private void listed(Object part) throws IOException {
        boolean value = entries && partsInLine % 2 == 1;
        if (open && !value) {
            endFullLine();
        }
        if (!open) {
            out.raw("{\"id\":").number(id).raw(entries ? ",\"entries\":[" : ",\"elements\":[");
            open = true;
            partsInLine = 0;
        }
        if (partsInLine++ > 0) {
            out.raw(',');
        }
        if (entries && !value) {
            out.raw('[');
        }
        part(part);
        if (value) {
            out.raw(']');
        }
    }

    private void endFullLine() throws IOException {
        if (partsInLine == MOST_PARTS_A_LINE) {
            more();
        } else if (out.length() - line > LONG_LINE_BYTES) {
            turn.longLine();
            more();
        }
    }

    private void part(Object part) {
        if (part == Stretch.REFERENCE) {
            reference(stretch.nextNumber());
        } else {
            any(part);
        }
    }

    private void reference(int target) {
        out.raw("{\"ref\":").number(target).raw('}');
    }

    private void any(Object value) {
        if (value == null) {
            out.raw("null");
        } else if (value instanceof String text) {
            string(text);
        } else {
            ValueType type = type(value);
            if (type.bare()) {
                value(type, value);
            } else {
                out.raw('{').string(type.tag()).raw(':');
                value(type, value);
                out.raw('}');
            }
        }
    }

    private ValueType type(Object value) {
        if (value.getClass() != lastClass) {
            lastType = (ValueType) model.shape(value);
            lastClass = value.getClass();
        }
        return lastType;
    }

    private void string(String text) {
        if (text.length() > LONG_LINE_BYTES) {
            turn.longLine();
        }
        out.string(text);
    }

    private void value(ValueType type, Object value) {
        if (value instanceof String text) {
            string(text);
            return;
        }
        try {
            type.write(value, out);
        } catch (RuntimeException notWritten) {
            throw turn.refused(
                    id, value, new Refusal(value.getClass().getName() + ": " + notWritten.getMessage(), "change it"));
        }
    }
}

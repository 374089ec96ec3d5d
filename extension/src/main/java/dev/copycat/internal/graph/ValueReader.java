package dev.copycat.internal.graph;

import dev.copycat.internal.json.JsonInput;
import java.util.function.Function;

/** Reads what fields and parts hold. A reference is read as null, and leaves its target behind. Not thread-safe. */
final class ValueReader {

    private static final int NO_REFERENCE = 0;

    private final Function<String, ValueType> types;
    private int reference;

    /**
     * A reader.
     *
     * @param types finds the type of values with a tag; throws whatever it likes if there is none
     */
    ValueReader(Function<String, ValueType> types) {
        this.types = types;
    }

    /** Whether the value read last is a reference. */
    boolean isReference() {
        return reference != NO_REFERENCE;
    }

    /** The target of the reference read last. */
    int reference() {
        return reference;
    }

    Object value(ValueType kind, JsonInput in) {
        if (kind == null) {
            return any(in);
        }
        reference = NO_REFERENCE;
        if (in.peek() == 'n') {
            in.nul();
            return null;
        }
        return kind.read(in);
    }

    /** Reads a value that says itself what it is; a reference leaves its target behind. */
    Object any(JsonInput in) {
        reference = NO_REFERENCE;
        switch (in.peek()) {
            case '"':
                return in.string();
            case 't', 'f':
                return in.bool();
            case 'n':
                in.nul();
                return null;
            case '{':
                in.beginObject();
                Object value = tagged(String.valueOf(in.nextName()), in);
                LineReader.require(in.nextName() == null, "a value has only one tag");
                return value;
            default:
                return Primitive.readInt(in);
        }
    }

    private Object tagged(String tag, JsonInput in) {
        if (!tag.equals("ref")) {
            return types.apply(tag).read(in);
        }
        reference = Primitive.readInt(in);
        LineReader.require(reference > 0, "no object has a number below 1");
        return null;
    }
}

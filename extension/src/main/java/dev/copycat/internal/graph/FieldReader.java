package dev.copycat.internal.graph;

import dev.copycat.internal.json.JsonInput;

/** Reads the fields of objects. Not thread-safe. */
final class FieldReader {

    /** Is told of fields that refer to other objects. */
    interface References {
        void refer(int slot, int target);
    }

    private final ValueReader values;
    private final References references;

    FieldReader(ValueReader values, References references) {
        this.values = values;
        this.references = references;
    }

    /** Reads the fields behind the brace, and the brace that ends them, into an object or an array of values that wait for it. */
    void read(FileClass type, Object owner, JsonInput in) {
        Object[] waiting = type.waits() ? (Object[]) owner : null;
        for (int i = 0; i < type.fields().length; i++) {
            StateField field = type.fields()[i];
            LineReader.require(type.line().isName(i, in), "the fields are not those defined");
            if (field == null) {
                in.skipValue();
            } else if (waiting == null && field.primitive() && field.values() == type.kinds()[i]) {
                field.readPrimitive(owner, in);
            } else {
                Object value = values.value(type.kinds()[i], in);
                if (values.isReference()) {
                    references.refer(i, values.reference());
                } else if (waiting != null) {
                    waiting[i] = type.types().taken(i, value);
                } else {
                    put(field, owner, type.types().taken(i, value));
                }
            }
        }
        LineReader.require(in.nextName() == null, "the fields are not those defined");
    }

    private static void put(StateField field, Object owner, Object taken) {
        if (taken != null || field.takes(null)) {
            field.set(owner, taken);
        }
    }
}

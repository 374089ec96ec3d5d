package dev.copycat.internal.graph;

import dev.copycat.StateNotCarriedException;
import dev.copycat.internal.json.JsonOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** One graph being written: objects are numbered when they are met and written in the order of their numbers. */
final class Writing implements ContentShape.PartSink {

    private static final int MOST_PARTS_A_LINE = 1_000;
    private static final int LONG_LINE_BYTES = 1 << 16;

    private final GraphModel model;
    private final LineSink sink;
    private final Definitions definitions;
    private final IdentityTable ids = new IdentityTable();
    private final JsonOutput out = new JsonOutput(LONG_LINE_BYTES * 2);

    /** What the constructors of records would copy, and the numbers of the records. */
    private final List<Object> copied = new ArrayList<>();
    private final List<Integer> copiers = new ArrayList<>();

    private int[] timesReferred = new int[1_000];
    private int current;
    private boolean entries;
    private int partsInLine;

    Writing(GraphModel model, LineSink sink) {
        this.model = model;
        this.sink = sink;
        this.definitions = new Definitions(model, sink);
    }

    void addBean(FieldShape shape, Object bean) {
        ids.add(bean, shape, 0);
    }

    void run() throws IOException {
        for (current = 1; current <= ids.count(); current++) {
            Object owner = ids.object(current);
            Shape shape = ids.shape(current);
            if (shape instanceof FieldShape fields) {
                writeFields(owner, fields);
            } else if (shape instanceof PrimitiveArrayShape) {
                PrimitiveArrays.write(current, owner, this::flush, out);
            } else {
                writeContent(owner, (ContentShape) shape);
            }
        }
        requireCopiesUnshared();
        out.raw("{\"end\":").number(ids.count()).raw('}');
        flush();
    }

    private void flush() throws IOException {
        sink.line(out.array(), 0, out.length());
        out.truncate(0);
    }

    private void writeFields(Object owner, FieldShape shape) throws IOException {
        definitions.require(shape);
        if (shape.record()) {
            requireRepeatable(owner, shape);
        }
        begin(shape.tag()).raw(",\"fields\":{");
        boolean first = true;
        for (StateField field : shape.fields()) {
            if (!first) {
                out.raw(',');
            }
            first = false;
            out.raw(field.prefix());
            writeField(owner, field);
        }
        out.raw("}}");
        flush();
    }

    /** Refuses a record whose constructor would not make it again of what it holds. */
    private void requireRepeatable(Object owner, FieldShape shape) {
        Object[] components = shape.fields().stream().map(field -> field.get(owner)).toArray();
        String fault = null;
        try {
            Object again = shape.construct(components);
            for (StateField field : shape.fields()) {
                Object component = field.get(owner);
                if (field.values() != null && !Objects.equals(component, field.get(again))) {
                    fault = "makes something else of ." + field.name();
                } else if (field.values() == null && ContentShape.canChange(component) && component != field.get(again)) {
                    copied.add(component);
                    copiers.add(current);
                }
            }
        } catch (IllegalArgumentException refusedByIt) {
            fault = "does not take what it holds: " + refusedByIt.getMessage();
        }
        if (fault != null) {
            throw refused(null, new Refusal(
                    "a record " + shape.type().getName() + " whose constructor " + fault,
                    "let the constructor take what the record holds, and keep it as it is"));
        }
    }

    /** Refuses a record that would get a copy of what others share with it. */
    private void requireCopiesUnshared() {
        for (int i = 0; i < copied.size(); i++) {
            int component = ids.find(copied.get(i));
            if (timesReferred[component] > 1) {
                current = copiers.get(i);
                throw refused(copied.get(i), new Refusal(
                        "shared, but the constructor of the record that holds it makes a copy",
                        "let the record keep what it gets, or let nothing else refer to it"));
            }
        }
    }

    private JsonOutput begin(String tag) {
        return out.raw("{\"id\":").number(current).raw(",\"class\":").string(tag);
    }

    private void writeField(Object owner, StateField field) throws IOException {
        if (field.primitive()) {
            field.writePrimitive(owner, out);
            return;
        }
        Object value = field.get(owner);
        if (value == null) {
            out.raw("null");
        } else if (field.values() != null && field.values().holds(value)) {
            writeValue(field.values(), value);
        } else if (field.values() != null) {
            throw refused(value, Refusals.jdk(value.getClass()));
        } else {
            writeAny(value);
        }
    }

    private void writeContent(Object owner, ContentShape shape) throws IOException {
        if (shape instanceof ArrayShape && owner.getClass().isArray()) {
            definitions.require(owner.getClass());
        }
        try {
            begin(shape.tag());
            writeAttribute(shape.attribute(), owner);
            entries = shape.layout() == ContentShape.Layout.ENTRIES;
            partsInLine = 0;
            if (shape.layout() == ContentShape.Layout.VALUE) {
                out.raw(",\"value\":");
                shape.parts(owner, this::writeAny);
            } else {
                out.raw(entries ? ",\"entries\":[" : ",\"elements\":[");
                shape.parts(owner, this);
                out.raw(']');
            }
        } catch (RefusedException refused) {
            throw refused(null, refused.refusal());
        }
        out.raw('}');
        flush();
    }

    private void writeAttribute(Attribute attribute, Object owner) throws IOException {
        Object value = attribute.get().apply(owner);
        if (value == null) {
            return;
        }
        out.raw(",").string(attribute.name()).raw(':');
        if (value instanceof Class<?> type) {
            definitions.require(type);
            out.string(model.typeName(type));
        } else {
            writeAny(value);
        }
    }

    @Override
    public void part(Object part) throws IOException {
        boolean value = entries && partsInLine % 2 == 1;
        if (!value && (partsInLine == MOST_PARTS_A_LINE || out.length() > LONG_LINE_BYTES)) {
            out.raw("],\"more\":true}");
            flush();
            out.raw("{\"id\":").number(current).raw(entries ? ",\"entries\":[" : ",\"elements\":[");
            partsInLine = 0;
        }
        if (partsInLine++ > 0) {
            out.raw(',');
        }
        if (entries && !value) {
            out.raw('[');
        }
        writeAny(part);
        if (value) {
            out.raw(']');
        }
    }

    private void writeAny(Object value) throws IOException {
        if (value == null) {
            out.raw("null");
        } else if (value instanceof String text) {
            out.string(text);
        } else {
            Shape shape = model.shape(value);
            if (shape instanceof ValueType type) {
                writeTagged(type, value);
            } else {
                out.raw("{\"ref\":").number(id(value, shape)).raw('}');
            }
        }
    }

    private void writeTagged(ValueType type, Object value) throws IOException {
        if (type instanceof EnumType constants) {
            definitions.require(constants.type());
        }
        if (type.bare()) {
            writeValue(type, value);
        } else {
            out.raw('{').string(type.tag()).raw(':');
            writeValue(type, value);
            out.raw('}');
        }
    }

    private void writeValue(ValueType type, Object value) {
        try {
            type.write(value, out);
        } catch (RuntimeException notWritten) {
            throw refused(value, new Refusal(value.getClass().getName() + ": " + notWritten.getMessage(), "change it"));
        }
    }

    private int id(Object value, Shape shape) {
        if (shape instanceof Refusal refusal) {
            // A bean is of a class that its container made.
            int bean = ids.find(value);
            if (bean == 0) {
                throw refused(value, refusal);
            }
            return bean;
        }
        int number = ids.add(value, shape, current);
        if (number >= timesReferred.length) {
            timesReferred = Arrays.copyOf(timesReferred, number * 2);
        }
        timesReferred[number]++;
        return number;
    }

    private StateNotCarriedException refused(Object value, Refusal refusal) {
        String path = new Paths(ids).to(current, value);
        return new StateNotCarriedException(
                "The state cannot be written: " + path + " is " + refusal.reason() + ". Nothing was kept. To go on, "
                        + refusal.remedy() + ".",
                path,
                null);
    }
}

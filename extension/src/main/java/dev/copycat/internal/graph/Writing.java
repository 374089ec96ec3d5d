package dev.copycat.internal.graph;

import dev.copycat.StateNotCarriedException;
import dev.copycat.internal.json.JsonOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * One graph being written: follows the references, numbers objects when they are met, and records in stretches what is to be
 * encoded, in the order of the numbers. All code of the application that writing runs is run here.
 */
final class Writing implements ContentShape.PartSink {

    private static final int MOST_BYTES_KEPT = 1 << 22;

    private final GraphModel model;
    private final Definitions definitions;
    private final IdentityTable ids = new IdentityTable();
    private final InTurn inTurn;
    private final TurnQueue<Stretch, IOException> queue;
    private final Sharing sharing;

    /** Outputs that can be used again. */
    private final Queue<JsonOutput> texts = new ConcurrentLinkedQueue<>();

    /** What the constructors of records would copy, and the numbers of the records. */
    private final List<Object> copied = new ArrayList<>();
    private final List<Integer> copiers = new ArrayList<>();

    private int[] timesReferred = new int[1_000];
    private int current;
    private Stretch stretch;
    private ContentShape shape;
    private int parts;

    /** What was refused when it was met, and not when it was encoded. */
    private StateNotCarriedException met;

    Writing(GraphModel model, LineSink sink, Sharing sharing) {
        this.model = model;
        this.sharing = sharing;
        this.inTurn = new InTurn(model, sink, ids);
        this.queue = new TurnQueue<>(
                "copycat-snapshot-encoder", sharing.helpers(), () -> new AheadOfTurn(model, texts)::encode, this::write);
        this.definitions = new Definitions(model, line -> stretch.add(line));
        this.stretch = new Stretch(sharing.stretch());
    }

    void addBean(FieldShape shape, Object bean) {
        ids.add(bean, shape, 0);
    }

    /** Writes; returns how many objects. */
    long run() throws IOException {
        try (queue) {
            try {
                follow();
            } catch (StateNotCarriedException refused) {
                if (refused == met) {
                    // What comes before it may be refused as well, when it is encoded.
                    queue.finish();
                    inTurn.write(stretch);
                }
                throw refused;
            }
            stretch.add(("{\"end\":" + ids.count() + "}").getBytes(StandardCharsets.US_ASCII));
            queue.put(stretch);
            queue.finish();
            inTurn.flush();
            return ids.count();
        }
    }

    private void write(Stretch next) throws IOException {
        inTurn.write(next);
        if (next.text() != null && next.text().array().length < MOST_BYTES_KEPT) {
            texts.add(next.text());
        }
    }

    private void follow() throws IOException {
        for (current = 1; current <= ids.count(); current++) {
            if (stretch.length() >= sharing.stretch()) {
                nextStretch();
            }
            Object owner = ids.object(current);
            if (ids.shape(current) instanceof FieldShape fields) {
                followFields(owner, fields);
            } else {
                followContent(owner, (ContentShape) ids.shape(current));
            }
        }
        requireCopiesUnshared();
    }

    private void nextStretch() throws IOException {
        queue.put(stretch);
        stretch = new Stretch(sharing.stretch());
    }

    private void followFields(Object owner, FieldShape shape) {
        definitions.require(shape);
        if (shape.record()) {
            requireRepeatable(owner, shape);
        }
        stretch.addNumber(current);
        for (StateField field : shape.references()) {
            if (resolved(field.get(owner)) != Stretch.REFERENCE) {
                stretch.addNumber(0);
            }
        }
        stretch.add(shape);
        stretch.add(owner);
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

    private void followContent(Object owner, ContentShape content) throws IOException {
        if (content instanceof ArrayShape && owner.getClass().isArray()) {
            definitions.require(owner.getClass());
        }
        shape = content;
        parts = 0;
        stretch.addNumber(current);
        if (content instanceof PrimitiveArrayShape) {
            stretch.add(content);
            stretch.add(owner);
            return;
        }
        try {
            Object attribute = attribute(content.attribute().get().apply(owner));
            stretch.add(content);
            stretch.add(attribute);
            content.parts(owner, this);
        } catch (RefusedException refused) {
            throw refused(null, refused.refusal());
        }
        stretch.add(Stretch.END);
    }

    private Object attribute(Object value) {
        if (value instanceof Class<?> type) {
            definitions.require(type);
            return model.typeName(type);
        }
        return resolved(value);
    }

    @Override
    public void part(Object part) throws IOException {
        if (parts > 0 && parts % Encoding.MOST_PARTS_A_LINE == 0 && stretch.length() >= sharing.stretch()) {
            nextStretch();
            stretch.addNumber(current);
            stretch.add(Stretch.MORE);
            stretch.add(shape);
        }
        parts++;
        stretch.add(resolved(part));
    }

    /** What stands for something in the stretch; a reference leaves its number there. */
    private Object resolved(Object value) {
        if (value == null || value instanceof String) {
            return value;
        }
        Shape shape = model.shape(value);
        if (shape instanceof EnumType constants) {
            definitions.require(constants.type());
        }
        if (shape instanceof ValueType) {
            return value;
        }
        stretch.addNumber(id(value, shape));
        return Stretch.REFERENCE;
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
        met = inTurn.refused(current, value, refusal);
        return met;
    }
}
